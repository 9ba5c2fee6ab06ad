package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.vertical.LocalizedText;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShellTest {

    private static final NavigationItem HOME =
            NavigationItem.of(Area.WORKBENCH, "shared.place.workbench", "/workbench", "home", 1);
    private static final NavigationItem ORDERS =
            NavigationItem.of(Area.WORKBENCH, "shared.number", "/workbench/orders", "package", 2);
    private static final NavigationItem DRAFTS =
            NavigationItem.of(Area.WORKBENCH, "shared.open", "/workbench/orders/drafts", "file", 3);

    @Test
    void the_most_specific_entry_that_covers_a_page_is_the_current_one() {
        Shell shell = at("/workbench/orders/drafts/7");

        assertThat(shell.isCurrent(DRAFTS)).isTrue();
        assertThat(shell.isCurrent(ORDERS)).isFalse();
        assertThat(shell.isCurrent(HOME)).isFalse();
        assertThat(at("/workbench").isCurrent(HOME)).isTrue();
        assertThat(at("/workbench/orders-archive").isCurrent(ORDERS)).isFalse();
    }

    @Test
    void a_visitor_is_offered_no_place_of_members() {
        assertThat(at("/").places()).isEmpty();
    }

    @Test
    void an_entry_for_a_role_is_seen_by_its_holders_alone() {
        Viewer seller = new Viewer("Lin Wei", Set.of("seller"), Optional.empty(), "/logout");

        assertThat(ORDERS.onlyFor("seller", "finance").isFor(Optional.of(seller)))
                .isTrue();
        assertThat(ORDERS.onlyFor("buyer").isFor(Optional.of(seller))).isFalse();
        assertThat(ORDERS.onlyFor("buyer").isFor(Optional.empty())).isFalse();
    }

    @Test
    void each_language_of_a_page_has_its_own_address() {
        Shell shell = at("/products");

        assertThat(shell.alternate("/products", "zh-CN")).isEqualTo("http://steel.localhost:8080/products");
        assertThat(shell.alternate("/products?page=2", "en"))
                .isEqualTo("http://steel.localhost:8080/products?page=2&lang=en");
        assertThat(shell.inLanguage("zh-CN")).isEqualTo("/products?q=16+mm&lang=zh-CN");
    }

    @Test
    void signing_in_leads_back_to_the_page_one_comes_from() {
        assertThat(at("/products").signInHref()).isEqualTo("/login/start?return=%2Fproducts%3Fq%3D16%2Bmm");
        assertThat(at("/login", "return=%2Fcart&failed=1").signInHref()).isEqualTo("/login/start?return=%2Fcart");
        assertThat(at("/login", "").signInHref()).isEqualTo("/login/start?return=%2F");
    }

    private static Shell at(String path) {
        return at(path, "q=16+mm");
    }

    private static Shell at(String path, String query) {
        Texts texts = Texts.in("en");
        URI address = URI.create("http://steel.localhost:8080");
        Site site = new Site(
                Site.Kind.MARKETPLACE,
                "steel",
                LocalizedText.same("SteelYard"),
                LocalizedText.same(""),
                Optional.empty(),
                "no-such-icon",
                Palette.DEFAULT,
                List.of("zh-CN", "en", "tlh"),
                ZoneOffset.UTC,
                address,
                address);
        return new Shell(
                site,
                Optional.empty(),
                Link.parse(path, query),
                texts,
                new Formats(texts, ZoneOffset.UTC, Clock.systemUTC()),
                Optional.empty(),
                List.of(HOME, ORDERS, DRAFTS));
    }
}
