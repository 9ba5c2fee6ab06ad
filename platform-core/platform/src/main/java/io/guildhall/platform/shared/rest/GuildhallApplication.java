package io.guildhall.platform.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Pages and API are one JAX-RS application at the root. */
@ApplicationPath("/")
public class GuildhallApplication extends Application {}
