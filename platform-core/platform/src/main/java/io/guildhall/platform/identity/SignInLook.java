package io.guildhall.platform.identity;

import io.guildhall.platform.shared.web.Icons;
import io.guildhall.platform.shared.web.Palette;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/**
 * What makes Keycloak's sign-in pages a marketplace's own. It travels to the pages as attributes of the realm, so that
 * they need nothing from the application to be shown.
 *
 * @param names the marketplace's name by BCP 47 language tag
 * @param taglines one sentence, by language tag
 * @param icon the name of an icon
 * @param palette its colours
 */
public record SignInLook(Map<String, String> names, Map<String, String> taglines, String icon, Palette palette) {

    /** The look of the operators' sign-in pages. */
    static final SignInLook PLATFORM = new SignInLook(
            Map.of("en", "Guildhall", "zh-CN", "Guildhall"),
            Map.of("en", "Industry marketplaces, one platform", "zh-CN", "一个平台，服务各行各业的交易市场"),
            "building-bank",
            Palette.DEFAULT);

    public SignInLook {
        names = Map.copyOf(names);
        taglines = Map.copyOf(taglines);
    }

    /** The name for places that know no language. */
    String name(String otherwise) {
        return names.getOrDefault("en", otherwise);
    }

    /** As the theme {@code guildhall} reads them. */
    JsonObject attributes() {
        JsonObjectBuilder attributes = Json.createObjectBuilder()
                .add("guildhall.icon", Icons.path(icon))
                .add("guildhall.style", palette.css());
        names.forEach((language, name) -> attributes.add("guildhall.name." + language, name));
        taglines.forEach((language, tagline) -> attributes.add("guildhall.tagline." + language, tagline));
        return attributes.build();
    }
}
