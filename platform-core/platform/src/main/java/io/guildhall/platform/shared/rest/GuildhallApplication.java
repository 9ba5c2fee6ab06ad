package io.guildhall.platform.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** All pages and all of the API. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Guildhall",
                        version = "1",
                        description = "The host name says which marketplace is meant; the platform's own host has its"
                                + " directory and the operator's commands. Lists answer {items, next} and take limit"
                                + " and cursor. Problems are documents of RFC 9457. Commands that create something"
                                + " take an Idempotency-Key.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the Keycloak realm that belongs to the host.")
public class GuildhallApplication extends Application {

    /** The API describes itself by OpenAPI alone; Jersey's own description would list the pages too. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
