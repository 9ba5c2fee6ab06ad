package io.guildhall.platform.shared.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes the description of the API with what its annotations say elsewhere: who may call an operation ({@code
 * x-roles}, empty for everyone), and how lists are paged.
 */
public class ApiDescription implements OASFilter {

    private static final String ROLES = "x-roles";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (Bean<?> bean : CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(Path.class)) {
                Stream.of(type.getDeclaredMethods())
                        .forEach(method ->
                                operation(api, type, method).ifPresent(operation -> complete(operation, type, method)));
            }
        }
    }

    private static Optional<Operation> operation(OpenAPI api, Class<?> type, Method method) {
        if (method.isAnnotationPresent(org.eclipse.microprofile.openapi.annotations.Operation.class)
                && method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class)
                        .hidden()) {
            return Optional.empty();
        }
        PathItem item = api.getPaths().getPathItem(path(type, method));
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null && item != null)
                .map(found -> item.getOperations().get(PathItem.HttpMethod.valueOf(found.value())))
                .filter(found -> found != null)
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        String whole = "/" + type.getAnnotation(Path.class).value()
                + (method.isAnnotationPresent(Path.class)
                        ? "/" + method.getAnnotation(Path.class).value()
                        : "");
        return whole.replaceAll("/+", "/");
    }

    private static void complete(Operation operation, Class<?> type, Method method) {
        Optional<List<String>> roles = RolesFeature.allowed(type, method);
        operation.addExtension(ROLES, roles.orElse(List.of()));
        if (roles.isEmpty()) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        if (List.of(method.getParameterTypes()).contains(Paging.class)) {
            operation.addParameter(query(
                    "limit",
                    OASFactory.createSchema()
                            .type(Schema.SchemaType.INTEGER)
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Paging.LARGEST))
                            .defaultValue(Paging.USUAL)));
            operation.addParameter(query("cursor", OASFactory.createSchema().type(Schema.SchemaType.STRING)));
        }
    }

    private static Parameter query(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
    }
}
