//! A service behind TLS, with an authority of its own.

#![allow(dead_code, reason = "each test program uses its own part of it")]

use std::net::SocketAddr;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, ExtendedKeyUsagePurpose, IsCa, KeyPair};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::raw_server::{Then, json};

/// A certificate authority and a server on loopback with a certificate of it.
pub(crate) struct TlsServer {
    pub(crate) address: SocketAddr,
    /// The authority's certificate, in PEM.
    pub(crate) authority: String,
    requests: watch::Receiver<Vec<String>>,
}

impl TlsServer {
    pub(crate) async fn start(valid_until: i32) -> TlsServer {
        Self::start_as("127.0.0.1", valid_until).await
    }

    pub(crate) async fn start_as(name: &str, valid_until: i32) -> TlsServer {
        Self::answering(name, valid_until, Then::Answer(json(200, &[], r#"{"balance":1}"#))).await
    }

    /// One that does this with every request.
    pub(crate) async fn answering(name: &str, valid_until: i32, then: Then) -> TlsServer {
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();

        let server_key = KeyPair::generate().unwrap();
        let mut server = CertificateParams::new([name.to_owned()]).unwrap();
        server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        server.not_before = rcgen::date_time_ymd(2020, 1, 1);
        server.not_after = rcgen::date_time_ymd(valid_until, 1, 1);
        let certificate = server.signed_by(&server_key, &authority).unwrap();

        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::from(PrivatePkcs8KeyDer::from(server_key.serialize_der())),
            )
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (note, requests) = watch::channel(Vec::new());
        let note = Arc::new(note);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, then, note) = (acceptor.clone(), then.clone(), Arc::clone(&note));
                tokio::spawn(async move {
                    // Whoever does not trust the certificate goes away here.
                    let Ok(mut stream) = acceptor.accept(stream).await else { return };
                    let mut head = Vec::new();
                    while !head.ends_with(b"\r\n\r\n") {
                        let Ok(byte) = stream.read_u8().await else { return };
                        head.push(byte);
                    }
                    let head = String::from_utf8_lossy(&head).into_owned();
                    let (Then::Answer(bytes) | Then::Stall(bytes)) = &then else { unreachable!() };
                    let _ = stream.write_all(bytes).await;
                    let _ = stream.flush().await;
                    note.send_modify(|requests| {
                        requests.push(head.lines().next().unwrap_or_default().to_owned())
                    });
                    if matches!(then, Then::Stall(_)) {
                        std::future::pending::<()>().await;
                    }
                    let _ = stream.shutdown().await;
                });
            }
        });
        TlsServer { address, authority: authority.pem(), requests }
    }

    /// The first line of every request so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.borrow().clone()
    }

    /// Waits until so many requests have been answered, or begun to be.
    pub(crate) async fn has_answered(&self, count: usize) {
        self.requests.clone().wait_for(|requests| requests.len() >= count).await.unwrap();
    }
}
