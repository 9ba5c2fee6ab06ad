package io.guildhall.platform.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/**
 * What search engines are told about a page, as JSON-LD of schema.org.
 *
 * @param json one object with {@code @context} and {@code @type}
 */
public record StructuredData(JsonObject json) {

    /** Kept: whoever asks {@link Json} each time has it look for its provider each time, in every jar. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** The beginning of an object of that schema.org type. */
    public static JsonObjectBuilder of(String type) {
        return JSON.createObjectBuilder().add("@context", "https://schema.org").add("@type", type);
    }

    /** The beginning of an object of that type inside another one. */
    public static JsonObjectBuilder part(String type) {
        return JSON.createObjectBuilder().add("@type", type);
    }

    /** The way to a page. */
    public static StructuredData breadcrumbs(Shell shell, List<Crumb> crumbs) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        for (int index = 0; index < crumbs.size(); index++) {
            items.add(part("ListItem")
                    .add("position", index + 1)
                    .add("name", crumbs.get(index).label())
                    .add("item", shell.absolute(crumbs.get(index).href())));
        }
        return new StructuredData(
                of("BreadcrumbList").add("itemListElement", items).build());
    }

    /** For a script element: no text in it can end the element. */
    public String script() {
        return json.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
