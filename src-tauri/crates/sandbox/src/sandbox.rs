//! The running server.

use std::net::Ipv4Addr;
use std::sync::{Mutex, PoisonError};

use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::billing::Till;
use crate::http::{App, serve};
use crate::{Clock, Scenario, World};

/// How to start a [`Sandbox`].
#[derive(Clone, Debug)]
pub struct Config {
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// Everything random follows from it and from the clock's time at the start, except the token in
    /// [`Sandbox::billing_url`].
    pub seed: u64,
    /// Who lives in it.
    pub scenario: Scenario,
    /// Where its time comes from.
    pub clock: Clock,
    /// Whether the scenario's traffic goes on by itself as the clock moves. It is made up whenever
    /// somebody asks, not by a timer.
    pub live_traffic: bool,
}

impl Default for Config {
    /// Any free port, the empty account, the computer's clock, no traffic.
    fn default() -> Config {
        Config { port: 0, seed: 1, scenario: Scenario::Empty, clock: Clock::System, live_traffic: false }
    }
}

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The port could not be had.
    #[error("port {port} on 127.0.0.1 cannot be used; choose another, or 0 for any free one")]
    Bind {
        /// The port asked for.
        port: u16,
        /// What the system said.
        source: std::io::Error,
    },
    /// The system gave no random numbers for the billing page's address.
    #[error("the system gave no random numbers; try again")]
    NoRandomness,
}

/// A running sandbox. Dropping it stops it; [`World`] handles stay usable, but nobody listens any more.
pub struct Sandbox {
    app: App,
    port: u16,
    server: Mutex<Option<JoinHandle<()>>>,
}

impl Sandbox {
    /// Starts one on 127.0.0.1, on the tokio runtime this is called on.
    ///
    /// # Errors
    /// [`StartError::Bind`] when the port is taken.
    pub async fn start(config: Config) -> Result<Sandbox, StartError> {
        let listener = bind(config.port).await?;
        let port =
            listener.local_addr().map_err(|source| StartError::Bind { port: config.port, source })?.port();
        let till = Till::open(port).map_err(|_| StartError::NoRandomness)?;
        let app = App { world: World::open(config), till };
        let server = tokio::spawn(serve(listener, app.clone()));
        Ok(Sandbox { app, port, server: Mutex::new(Some(server)) })
    }

    /// The address of the API: `http://127.0.0.1:PORT`.
    pub fn base_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of a page for the browser on which "Add $10" really raises the balance. Whoever knows
    /// it can do so: the address carries a random token that lasts as long as the sandbox.
    pub fn billing_url(&self) -> String {
        format!("{}{}", self.base_url(), self.app.till.path())
    }

    /// A handle on what is inside: the account that was there from the start.
    pub fn world(&self) -> World {
        self.app.world.clone()
    }

    /// Stops listening and closes every connection, so that calls are refused. What is inside stays.
    pub async fn go_offline(&self) {
        let server = self.server().take();
        if let Some(server) = server {
            server.abort();
            // Cancelled, as just asked for: by now the listener is closed.
            let _ = server.await;
        }
    }

    /// Listens again on the same port.
    ///
    /// # Errors
    /// [`StartError::Bind`] when another program has taken the port meanwhile.
    pub async fn go_online(&self) -> Result<(), StartError> {
        if self.server().is_none() {
            let listener = bind(self.port).await?;
            *self.server() = Some(tokio::spawn(serve(listener, self.app.clone())));
        }
        Ok(())
    }

    /// Stops it and waits until the port is free.
    pub async fn stop(self) {
        self.go_offline().await;
    }

    fn server(&self) -> std::sync::MutexGuard<'_, Option<JoinHandle<()>>> {
        self.server.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(server) = self.server().take() {
            server.abort();
        }
    }
}

impl std::fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sandbox").field("port", &self.port).finish_non_exhaustive()
    }
}

async fn bind(port: u16) -> Result<TcpListener, StartError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|source| StartError::Bind { port, source })
}
