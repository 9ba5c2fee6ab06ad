package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamingOptionsTest {
    private static final AttributeDefinition COLOUR = AttributeDefinition.choice(
                    "colour",
                    LocalizedText.of("Colour", "颜色"),
                    List.of(new AllowedValue("haze-blue", LocalizedText.of("Haze blue", "雾霾蓝"))))
            .asVariant();
    private static final AttributeDefinition SIZE = AttributeDefinition.choice(
                    "size", LocalizedText.of("Size", "尺码"), List.of(AllowedValue.of("M"), AllowedValue.of("XL")))
            .asVariant();

    private final OptionNames names = CategoryTree.of(List.of(shirts())).optionNames();

    @Test
    void options_are_named_in_the_readers_language_and_in_the_order_of_the_axes() {
        Map<String, String> options = Map.of("size", "XL", "colour", "haze-blue");

        assertThat(names.of(options, "en")).isEqualTo("Haze blue / XL");
        assertThat(names.of(options, "zh-CN")).isEqualTo("雾霾蓝 / XL");
    }

    @Test
    void an_option_that_is_no_longer_known_is_called_by_its_code() {
        assertThat(names.of(Map.of("colour", "taupe", "size", "M"), "en")).isEqualTo("taupe / M");
        assertThat(names.of(Map.of("width", "wide"), "en")).isEqualTo("wide");
        assertThat(names.of(Map.of(), "en")).isEmpty();
    }

    private static CategoryTree.Node shirts() {
        return new CategoryTree.Node(
                new UUID(0, 1),
                "shirts",
                null,
                LocalizedText.of("Shirts", "衬衫"),
                0,
                false,
                0,
                List.of(OwnAttribute.of(COLOUR), OwnAttribute.of(SIZE)));
    }
}
