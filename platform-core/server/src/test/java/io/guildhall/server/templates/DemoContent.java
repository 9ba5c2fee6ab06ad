package io.guildhall.server.templates;

import static io.guildhall.server.templates.Yaml.list;
import static io.guildhall.server.templates.Yaml.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the demo puts into one marketplace: companies with their people, listings and orders, in the words people would
 * type. In {@code listings.csv} a row is one article that can be ordered; rows of the same {@code product} are its
 * variants, and name, description, identifiers and attributes stand in the first of them.
 */
public record DemoContent(String slug, List<JsonNode> companies, List<Listing> listings, List<JsonNode> orders) {

    private static final Path FOLDER = folder();

    /** One row of {@code listings.csv}: cells by column, empty ones left out. */
    public record Listing(Map<String, String> cells) {

        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        public String sku() {
            return cell("sku");
        }

        public String product() {
            return cell("product");
        }

        public BigDecimal number(String column) {
            return new BigDecimal(cell(column));
        }

        /** Values of the columns with that prefix, by what follows it. */
        public Map<String, String> withPrefix(String prefix) {
            return cells.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(prefix))
                    .collect(Collectors.toMap(e -> e.getKey().substring(prefix.length()), Map.Entry::getValue));
        }

        /** Unit prices by the quantity they begin at, in the order written. */
        public Map<BigDecimal, BigDecimal> priceTiers() {
            Map<BigDecimal, BigDecimal> tiers = new LinkedHashMap<>();
            for (String tier : cell("price_tiers").split(";")) {
                String[] parts = tier.split(":");
                tiers.put(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
            }
            return tiers;
        }

        @Override
        public String toString() {
            return sku();
        }
    }

    public static Stream<DemoContent> all() {
        return Stream.of("chemical", "steel", "apparel").map(DemoContent::of);
    }

    public static DemoContent of(String slug) {
        Path folder = FOLDER.resolve(slug);
        return new DemoContent(
                slug,
                list(Yaml.read(folder.resolve("companies.yaml")), "companies"),
                listings(folder.resolve("listings.csv")),
                list(Yaml.read(folder.resolve("orders.yaml")), "orders"));
    }

    private static Path folder() {
        try {
            return Path.of(DemoContent.class.getResource("/demo").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file of that name in the marketplace's folder. */
    public static Path file(String slug, String name) {
        return FOLDER.resolve(slug).resolve(name);
    }

    private static List<Listing> listings(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(r -> new Listing(r.getFieldsAsMap().entrySet().stream()
                            .filter(e -> !e.getValue().isEmpty())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Template template() {
        return Template.of(slug);
    }

    /** Variants by product, the one with the product's attributes first. */
    public Map<String, List<Listing>> products() {
        return listings.stream()
                .collect(Collectors.groupingBy(Listing::product, LinkedHashMap::new, Collectors.toList()));
    }

    public Map<String, Listing> bySku() {
        return listings.stream().collect(Collectors.toMap(Listing::sku, l -> l));
    }

    /** Companies that may already trade. */
    List<JsonNode> verified() {
        return companies.stream()
                .filter(c -> text(c, "status").equals("VERIFIED"))
                .toList();
    }

    /** The company of each person, by username. */
    public Map<String, JsonNode> employers() {
        Map<String, JsonNode> employers = new LinkedHashMap<>();
        companies.forEach(c -> list(c, "people").forEach(p -> employers.put(text(p, "username"), c)));
        return employers;
    }

    @Override
    public String toString() {
        return slug;
    }
}
