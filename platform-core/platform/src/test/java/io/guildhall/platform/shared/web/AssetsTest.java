package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private final Assets assets = Assets.shared();

    @Test
    void an_asset_is_known_by_the_hash_of_its_content() {
        assertThat(assets.href("sample/long.css")).matches("/assets/[0-9a-f]{12}/sample/long\\.css");
        assertThat(assets.href("sample/long.css")).isEqualTo(assets.href("sample/long.css"));
    }

    @Test
    void its_compressed_form_holds_the_same() throws IOException {
        Assets.Asset asset = assets.find("sample/long.css").orElseThrow();

        byte[] compressed = asset.gzip().orElseThrow();

        assertThat(compressed.length).isLessThan(asset.content().length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
                .isEqualTo(asset.content());
        assertThat(asset.type()).isEqualTo("text/css;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../i18n/shared_en.properties",
                "sample/../../i18n/shared_en.properties",
                "sample/../sample/long.css",
                "/sample/long.css",
                "sample//long.css",
                "./sample/long.css",
                "sample\\long.css",
                "sample/long.css/",
                "sample/.long.css",
                "sample/secret.key",
                "sample/long.css\u0000.css",
                "",
                "css"
            })
    void a_path_never_leads_out_of_the_assets(String path) {
        assertThat(assets.find(path)).isEmpty();
    }

    @Test
    void a_page_that_names_an_asset_that_is_not_there_is_wrong() {
        assertThatThrownBy(() -> assets.href("sample/missing.css")).hasMessageContaining("sample/missing.css");
    }
}
