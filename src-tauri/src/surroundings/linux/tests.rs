//! The system's services, played on a bus that belongs to each test alone.

use tokio::sync::mpsc;
use zbus::zvariant::Value;

use super::*;
use crate::private_bus::in_own_bus;

/// Only a test that fails waits for so long.
const DEADLINE: Duration = Duration::from_secs(30);

/// NetworkManager and the power profiles, as far as they are asked.
struct Properties(HashMap<&'static str, Value<'static>>);

#[zbus::interface(name = "org.freedesktop.NetworkManager")]
impl Properties {
    #[zbus(property)]
    fn metered(&self) -> u32 {
        self.0.get("Metered").and_then(|value| u32::try_from(value).ok()).unwrap_or(0)
    }
}

async fn next(told: &mut mpsc::UnboundedReceiver<Outside>) -> Outside {
    tokio::time::timeout(DEADLINE, told.recv()).await.expect("it is told").expect("it goes on")
}

async fn signal<B: serde::Serialize + zbus::zvariant::DynamicType>(
    system: &Connection,
    path: &str,
    interface: &str,
    name: &str,
    body: &B,
) {
    system.emit_signal(None::<&str>, path, interface, name, body).await.unwrap();
}

async fn change(system: &Connection, service: Service, name: &str, value: Value<'_>) {
    let changed = HashMap::from([(name, value)]);
    let body = (service.interface, changed, Vec::<&str>::new());
    signal(system, service.path, PROPERTIES, "PropertiesChanged", &body).await;
}

#[tokio::test]
async fn sleep_network_and_savers_are_told_and_what_is_not_there_is_not_missed() {
    const NAME: &str = "sleep_network_and_savers_are_told_and_what_is_not_there_is_not_missed";
    if !in_own_bus(module_path!(), NAME) {
        return;
    }
    let metered = Properties(HashMap::from([("Metered", Value::from(3_u32))]));
    let system = Builder::session().unwrap().serve_at(NETWORK.path, metered).unwrap();
    let system = system.name(NETWORK.name).unwrap().build().await.unwrap();
    let (tell, mut told) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        run(Builder::session(), &move |outside| {
            let _ = tell.send(outside);
        })
        .await
    });
    assert_eq!(next(&mut told).await, Outside::Saving(true));

    let login = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep");
    for going in [true, false] {
        signal(&system, login.0, login.1, login.2, &going).await;
    }
    assert_eq!(next(&mut told).await, Outside::Woke);

    change(&system, NETWORK, "Metered", Value::from(4_u32)).await;
    assert_eq!(next(&mut told).await, Outside::Saving(false));
    change(&system, NETWORK, "State", Value::from(20_u32)).await;
    change(&system, NETWORK, "State", Value::from(CONNECTED)).await;
    assert_eq!(next(&mut told).await, Outside::NetworkCame);
    for daemon in [POWER, POWER_BEFORE] {
        change(&system, daemon, "ActiveProfile", Value::from("power-saver")).await;
        assert_eq!(next(&mut told).await, Outside::Saving(true));
        change(&system, daemon, "ActiveProfile", Value::from("balanced")).await;
        assert_eq!(next(&mut told).await, Outside::Saving(false));
    }
}
