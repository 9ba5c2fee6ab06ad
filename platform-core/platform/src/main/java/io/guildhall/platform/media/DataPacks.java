package io.guildhall.platform.media;

import io.guildhall.platform.catalog.AttributeGroup;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductScript;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.ProductPicture;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Packs a product for whoever may see it: what the page and the API show that reader, its pictures and its current documents,
 * and nothing else. Prices in it are the public ones.
 */
@TenantFacade
public class DataPacks {

    @Inject
    private ProductReader reader;

    @Inject
    private ProductScript script;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Identifiers identifiers;

    @Inject
    private Pictures pictures;

    @Inject
    private Documents documents;

    @Inject
    private Clock clock;

    /**
     * The pack of a product, in the reader's language.
     *
     * @param reading what this reader may see of the product, at the prices everyone reads
     */
    public DataPack pack(ProductReader.Reading reading, Shell shell) {
        ProductView product = reading.product();
        PackNames names = new PackNames();
        Contents contents = new Contents(shell);
        contents.add(
                names.in("", "product.json"),
                "media.pack.product",
                name -> DataPack.Part.of(name, script.json(reading, shell.language())));
        contents.add(
                names.in("", "attributes.csv"),
                "media.pack.attributes",
                name -> DataPack.Part.of(name, attributes(reading, shell)));
        Optional<ProductPicture> drawing = reader.picture(product);
        drawing.ifPresent(drawn -> contents.add(
                names.in("", "drawing.svg"),
                "media.pack.drawing",
                name -> DataPack.Part.of(name, drawn.svg().getBytes(StandardCharsets.UTF_8))));
        int number = 0;
        for (ProductMedia.Picture picture : product.media().pictures()) {
            number++;
            String wish =
                    String.format("%02d %s", number, shell.t(picture.alt())).strip() + ".jpg";
            pictures.widest(picture)
                    .ifPresent(print -> contents.add(
                            names.in("pictures/", wish), "media.pack.picture", name -> DataPack.Part.of(name, print)));
        }
        for (Documents.Content document : documents.current(product)) {
            contents.addDocument(names.in("documents/", document.file().name()), document);
        }
        String readme = contents.readme(reading, shell.formats().dateTime(clock.instant()));
        List<DataPack.Part> parts = new ArrayList<>();
        parts.add(DataPack.Part.of(names.in("", "README.txt"), readme.getBytes(StandardCharsets.UTF_8)));
        parts.addAll(contents.parts());
        String name = PackNames.safe(product.number() + " " + shell.t(product.name())) + ".zip";
        return new DataPack(name, clock.instant(), parts);
    }

    private byte[] attributes(ProductReader.Reading reading, Shell shell) {
        try (ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            new ListFile(
                            "attributes",
                            List.of(
                                    shell.t("media.pack.column.group"),
                                    shell.t("media.pack.column.name"),
                                    shell.t("media.pack.column.value"),
                                    shell.t("media.pack.column.code")),
                            rows(reading, shell))
                    .writeCsv(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<Object>> rows(ProductReader.Reading reading, Shell shell) {
        ProductView product = reading.product();
        CategoryView category = taxonomy.tree().find(product.categoryId()).orElseThrow();
        List<List<Object>> rows = new ArrayList<>();
        String general = shell.t("media.pack.group.general");
        rows.add(List.of(general, shell.t("media.pack.fact.number"), product.number(), "number"));
        rows.add(List.of(general, shell.t("catalog.sku"), product.sku(), "sku"));
        rows.add(List.of(general, shell.t("media.pack.fact.name"), shell.t(product.name()), "name"));
        rows.add(List.of(general, shell.t("catalog.category"), shell.t(category.name()), "category"));
        rows.add(List.of(
                general, shell.t("catalog.seller"), shell.t(reading.supplier().displayName()), "supplier"));
        if (!product.origin().isEmpty()) {
            rows.add(List.of(
                    general, shell.t("catalog.origin"), Countries.name(product.origin(), shell.texts()), "origin"));
        }
        product.identifiers()
                .forEach((scheme, value) -> rows.add(List.of(
                        shell.t("media.pack.group.identifiers"), shell.t(identifiers.nameOf(scheme)), value, scheme)));
        Values values = new Values(shell);
        for (AttributeGroup group : category.groups()) {
            for (AttributeDefinition attribute : group.attributes()) {
                Object value = product.attributes().get(attribute.code());
                if (value != null) {
                    rows.add(List.of(
                            shell.t(group.name()),
                            shell.t(attribute.name()),
                            values.text(attribute, value),
                            attribute.code()));
                }
            }
        }
        return rows;
    }

    /** The files of a pack and what its list of contents says of each. */
    private static final class Contents {

        private static final String LINE = "\r\n";

        private final Shell shell;
        private final List<DataPack.Part> parts = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();

        private Contents(Shell shell) {
            this.shell = shell;
        }

        void add(String name, String textKey, java.util.function.Function<String, DataPack.Part> part) {
            parts.add(part.apply(name));
            lines.add(name + " - " + shell.t(textKey));
        }

        void addDocument(String name, Documents.Content document) {
            parts.add(DataPack.Part.of(name, document.path()));
            lines.add(name + " - " + shell.t("media.pack.document") + ", SHA-256 "
                    + document.file().sha256());
        }

        List<DataPack.Part> parts() {
            return parts;
        }

        String readme(ProductReader.Reading reading, String madeAt) {
            ProductView product = reading.product();
            List<String> text = new ArrayList<>();
            text.add(shell.t(product.name()));
            text.add(product.number() + " / " + product.sku());
            text.add("");
            text.add(shell.t("media.pack.what", shell.siteName(), madeAt));
            text.add(shell.t("media.pack.seller", shell.t(reading.supplier().displayName())));
            text.add(shell.t("media.pack.source", shell.absolute("/products/" + product.id())));
            text.add("");
            text.addAll(lines);
            text.add("");
            text.add(shell.t("media.pack.caution"));
            return String.join(LINE, text) + LINE;
        }
    }
}
