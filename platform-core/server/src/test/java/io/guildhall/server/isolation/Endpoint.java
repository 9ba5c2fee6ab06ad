package io.guildhall.server.isolation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A method at an address, with what its annotations declare of it. */
record Endpoint(String method, String path, Method handler) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?:: *(?:[^{}]|\\{\\d+})*)?}");
    private static final Pattern LITERAL = Pattern.compile(".*/([^/{}]+)/[^/]*");

    /** All there are, found in the classes of the application. */
    static List<Endpoint> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.guildhall.platform")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .flatMap(handler ->
                                methodOf(handler)
                                        .map(method -> new Endpoint(method, pathOf(handler), handler))
                                        .stream())
                        .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                        .toList();
    }

    private static Optional<String> methodOf(Method handler) {
        return Stream.of(handler.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String pathOf(Method handler) {
        String whole = Stream.of(handler.getDeclaringClass(), handler)
                .map(place -> place.getAnnotation(Path.class))
                .filter(found -> found != null)
                .map(found -> "/" + found.value())
                .reduce("", String::concat)
                .replaceAll("/+", "/");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    /** Whether it answers programs; the others answer browsers. */
    boolean isOfApi() {
        return path.startsWith("/api/v1/");
    }

    boolean isReading() {
        return method.equals("GET");
    }

    /** Whether anybody may call it. */
    boolean isPublic() {
        return roles().isEmpty();
    }

    /** The roles of which one is needed, nothing where everyone may. */
    Optional<List<String>> roles() {
        for (AnnotatedElement place : List.of(handler, handler.getDeclaringClass())) {
            if (place.isAnnotationPresent(RolesAllowed.class)) {
                return Optional.of(
                        List.of(place.getAnnotation(RolesAllowed.class).value()));
            }
            if (place.isAnnotationPresent(PermitAll.class)) {
                return Optional.empty();
            }
        }
        throw new AssertionError(this + " does not say who may call it: add @RolesAllowed or @PermitAll");
    }

    /** Whether it is there on hosts of that kind. */
    boolean isServedOn(Host.Kind kind) {
        return find(ServedOn.class)
                .map(hosts -> List.of(hosts.value()).contains(kind))
                .orElse(true);
    }

    Optional<String> consumes() {
        return find(Consumes.class).map(types -> types.value()[0]);
    }

    private <A extends Annotation> Optional<A> find(Class<A> type) {
        return Stream.of(handler, handler.getDeclaringClass())
                .map(place -> place.getAnnotation(type))
                .filter(found -> found != null)
                .findFirst();
    }

    /**
     * Its parameters, each by the last plain word before it and its own name: {@code orders/id} in {@code
     * /api/v1/orders/{id}/ship} and in {@code /workbench/orders/{id}}.
     */
    List<String> parameters() {
        List<String> found = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            String before =
                    PARAMETER.matcher(path.substring(0, parameter.start())).replaceAll("{}");
            Matcher literal = LITERAL.matcher(before.replace("/{}", ""));
            found.add((literal.matches() ? literal.group(1) : "") + "/" + parameter.group(1));
        }
        return found;
    }

    /** The address with these values, in the order of {@link #parameters}. */
    String at(List<String> values) {
        String filled = path;
        for (String value : values) {
            filled = PARAMETER.matcher(filled).replaceFirst(Matcher.quoteReplacement(value));
        }
        return filled;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
