package io.guildhall.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Rejection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WishingForAMarketplaceTest {

    private static final FirstAdmin ADMIN = new FirstAdmin("ann", "ann@steel.example", "Ann", "Li", "", true);

    @Test
    void a_complete_wish_passes() {
        LaunchRules.check(wish("steel-north", Map.of("en", "Steel North"), List.of("zh-CN", "en"), "CNY", ADMIN));
    }

    @Test
    void names_languages_and_currency_may_be_left_to_the_template() {
        LaunchRules.check(wish("steel-north", null, null, null, ADMIN));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        FirstAdmin nobody = new FirstAdmin("A", "nowhere", "", "x".repeat(61), "short", false);
        NewMarketplace wish = wish("www", Map.of("fr", "Acier"), List.of(), "XXQ", nobody);

        Rejection refusal = catchThrowableOfType(Rejection.class, () -> LaunchRules.check(wish));

        assertThat(refusal.fields())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "slug",
                        "names",
                        "languages",
                        "currency",
                        "admin.username",
                        "admin.email",
                        "admin.firstName",
                        "admin.lastName",
                        "admin.password");
    }

    @Test
    void a_marketplace_needs_its_first_admin() {
        Rejection refusal = catchThrowableOfType(
                Rejection.class, () -> LaunchRules.check(wish("steel-north", null, null, null, null)));

        assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("admin");
    }

    @Test
    void the_admins_password_is_never_shown() {
        FirstAdmin admin = new FirstAdmin("ann", "ann@steel.example", "Ann", "Li", "top-secret", false);

        assertThat(wish("steel-north", null, null, null, admin).toString()).doesNotContain("top-secret");
    }

    private static NewMarketplace wish(
            String slug, Map<String, String> names, List<String> languages, String currency, FirstAdmin admin) {
        return new NewMarketplace("steel", slug, names, languages, currency, admin);
    }
}
