package io.guildhall.platform.architecture.broken.first.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has a path that is looked for in {@link GoodsOfOne}. */
@Path("/api")
public class Goods {

    @GET
    @Path("goods/{id}/price")
    public String price() {
        return "";
    }
}
