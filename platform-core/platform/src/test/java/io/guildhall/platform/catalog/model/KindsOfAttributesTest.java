package io.guildhall.platform.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeDetails;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Vertical;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindsOfAttributesTest {

    private static final LocalizedText NAME = LocalizedText.of("Sizes", "尺寸");
    private static final AttributeDefinition RANGE =
            new AttributeDefinition("range", NAME, AttributeType.RANGE, "CEL", false, true, false, List.of());
    private static final AttributeDefinition TABLE = new AttributeDefinition(
            "table",
            NAME,
            AttributeType.TABLE,
            "",
            false,
            false,
            false,
            List.of(AllowedValue.of("dn"), AllowedValue.of("bore")));
    private static final AttributeDefinition GTIN =
            identifier(new AttributeDetails(true, false, "", "gtin", List.of()));

    private final List<Wording> problems = new ArrayList<>();

    @Test
    void a_range_is_read_as_text_and_as_an_object() {
        assertThat(read(RANGE, "10 – 20")).contains("10..20");
        assertThat(read(RANGE, Map.of("from", 10, "to", 20.5))).contains("10..20.5");
        assertThat(read(RANGE, Map.of("to", 20))).contains("..20");
        assertThat(read(RANGE, "warm")).isEmpty();
        assertThat(problems).extracting(Wording::field).containsExactly("attributes.range");
    }

    @Test
    void a_table_is_pasted_from_a_spreadsheet_or_sent_as_lists() {
        assertThat(read(TABLE, "50\t61\n\n80 | 89 ")).contains("50 | 61\n80 | 89");
        assertThat(read(TABLE, List.of(List.of("50", "61"), List.of(80, 89)))).contains("50 | 61\n80 | 89");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_row_of_a_table_has_a_cell_for_every_column() {
        assertThat(read(TABLE, "50 | 61\n80")).isEmpty();
        assertThat(read(TABLE, "x".repeat(300) + " | 1")).isEmpty();
        assertThat(read(TABLE, "1 | 2\n".repeat(51))).isEmpty();
        assertThat(problems).hasSize(3);
    }

    @Test
    void an_identifier_obeys_its_scheme() {
        assertThat(read(GTIN, "6291041500213")).contains("6291041500213");
        assertThat(read(GTIN, "6291041500214")).isEmpty();
        assertThat(problems).extracting(Wording::field).containsExactly("attributes.code");
    }

    @Test
    void an_attribute_keeps_its_details_as_data() {
        AttributeDefinition known = AttributeDefinition.number("mass", NAME, "KGM")
                .with(new AttributeDetails(false, true, "5 %", "", List.of()));
        AttributeDefinition restricted = AttributeDefinition.text("margin", NAME)
                .with(new AttributeDetails(true, false, "", "", List.of("gold")));

        for (AttributeDefinition each : List.of(RANGE, TABLE, GTIN, known, restricted)) {
            assertThat(Attributes.definition(Attributes.toMap(each))).isEqualTo(each);
        }
    }

    @Test
    void details_that_do_not_fit_the_type_are_refused() {
        refuse(() -> AttributeDefinition.text("a", NAME).with(new AttributeDetails(true, true, "", "", List.of())));
        refuse(() -> AttributeDefinition.text("a", NAME).with(new AttributeDetails(true, false, "1", "", List.of())));
        refuse(() -> AttributeDefinition.number("a", NAME, "")
                .asFacet()
                .with(new AttributeDetails(true, false, "", "", List.of("gold"))));
        refuse(() -> identifier(AttributeDetails.USUAL));
        refuse(() -> TABLE.asFacet());
        refuse(() -> new AttributeDetails(true, false, "plus or minus", "", List.of()));
    }

    private static void refuse(Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class);
    }

    private static AttributeDefinition identifier(AttributeDetails details) {
        return new AttributeDefinition(
                "code", NAME, AttributeType.IDENTIFIER, "", false, false, false, List.of(), details);
    }

    private Optional<Object> read(AttributeDefinition attribute, Object typed) {
        return AttributeValues.read(attribute, typed, new KnownSchemes(new NoIndustry()), problems);
    }

    private static final class NoIndustry implements Vertical {

        @Override
        public String code() {
            return "none";
        }
    }
}
