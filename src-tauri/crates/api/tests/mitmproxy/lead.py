"""Leads every tunnel to one server, whatever host it was asked for, and tells what it can see."""

import os

SERVER = ("127.0.0.1", int(os.environ["OPENRUSH_TEST_PORT"]))


def server_connect(data):
    data.server.address = SERVER


def http_connect(flow):
    print("TUNNEL", flow.request.host, flow.request.port, flush=True)


def request(flow):
    print("SEEN", flow.request.method, flow.request.path, flow.request.headers.get("authorization"), flush=True)
