//! Accepts connections and serves them until it is stopped.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::App;
use super::receive::receive;

/// Bytes of a request's head, and of what is read or written at once.
const HEAD_MAX: usize = 64 * 1024;

/// Serves `listener` for ever. Dropping the future closes the listener and every connection.
pub(crate) async fn serve(listener: TcpListener, app: App) {
    let router = super::router(app.clone());
    let mut connections = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                connections.spawn(connection(stream, app.clone(), router.clone()));
            }
            Err(error) => {
                // Out of file descriptors, most likely: trying again at once would only spin.
                tracing::warn!(%error, "the sandbox could not accept a connection");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
        while connections.try_join_next().is_some() {}
    }
}

async fn connection(stream: TcpStream, app: App, router: Router) {
    // Small answers should not wait for one another; where this fails they do, and that is all.
    let _ = stream.set_nodelay(true);
    let severed = Arc::new(AtomicBool::new(false));
    let service = service_fn({
        let severed = Arc::clone(&severed);
        move |request: hyper::Request<hyper::body::Incoming>| {
            let (app, router, severed) = (app.clone(), router.clone(), Arc::clone(&severed));
            // Boxed, so that the connection can be taken apart at its end.
            Box::pin(async move {
                let answer = receive(&app, router, request.map(Body::new)).await;
                severed.store(answer.is_err(), Ordering::Relaxed);
                answer
            })
        }
    });
    let mut connection =
        http1::Builder::new().max_buf_size(HEAD_MAX).serve_connection(TokioIo::new(stream), service);
    // How it ended is the client's affair: a connection that breaks off is nothing to report here.
    let _ = poll_fn(|cx| connection.poll_without_shutdown(cx)).await;
    let stream = connection.into_parts().io.into_inner();
    if severed.load(Ordering::Relaxed) {
        // Closing sends a reset instead of an orderly end.
        let _ = stream.set_zero_linger();
    }
}
