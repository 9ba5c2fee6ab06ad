package io.guildhall.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The templates as the application finds them on its class path, with the verticals that travel with it. */
class LoadingTemplatesTest {

    private final Templates templates = new Templates();

    @Test
    void every_folder_is_a_template() {
        assertThat(templates.all())
                .extracting(Template::code)
                .containsExactly("apparel", "chemical", "machinery", "pharmaceutical", "steel");
    }

    @Test
    void every_template_brings_three_levels_three_tiers_and_four_services() {
        assertThat(templates.all()).allSatisfy(template -> {
            assertThat(template.tiers()).hasSize(3);
            assertThat(template.tiers().stream().filter(Template.Tier::isDefault))
                    .hasSize(1);
            assertThat(template.services()).hasSize(4);
            assertThat(template.news()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(template.taxonomy())
                    .allSatisfy(sector -> assertThat(sector.children())
                            .isNotEmpty()
                            .allSatisfy(family -> assertThat(family.children()).isNotEmpty()));
        });
    }

    @Test
    void categories_name_only_attribute_sets_the_template_knows() {
        for (Template template : templates.all()) {
            List<String> named = new ArrayList<>();
            template.taxonomy().forEach(category -> collect(category, named));
            assertThat(named).as(template.code()).isNotEmpty();
            assertThat(template.attributeSets().keySet()).as(template.code()).containsAll(named);
        }
    }

    @Test
    void an_industry_without_code_defines_its_attributes_itself() {
        Template machinery = templates.require("machinery");

        assertThat(machinery.vertical()).isEmpty();
        assertThat(machinery.attributeSets()).isNotEmpty();
    }

    @Test
    void a_fee_keeps_its_amount_and_a_quota_of_any_number_is_none() {
        Template.Tier mill = templates.require("steel").tiers().get(2);

        assertThat(mill.price()).hasToString("68000 CNY");
        assertThat(mill.commissionPercent()).isEqualByComparingTo("0.1");
        assertThat(mill.listingQuota()).isEmpty();
    }

    @Test
    void a_template_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> templates.require("banking")).isInstanceOf(Rejection.class);
    }

    private static void collect(Template.Category category, List<String> named) {
        named.addAll(category.attributeSets());
        category.children().forEach(child -> collect(child, named));
    }
}
