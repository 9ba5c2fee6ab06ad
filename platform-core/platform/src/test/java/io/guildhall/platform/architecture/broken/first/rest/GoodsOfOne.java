package io.guildhall.platform.architecture.broken.first.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Takes what another resource answers. */
@Path("/api/goods/{number}")
public class GoodsOfOne {

    @GET
    public String goods() {
        return "";
    }
}
