package io.guildhall.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.SearchIntent;
import io.guildhall.vertical.Vertical;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well 4,141 real substances are found by what buyers know of them. */
class FindingSubstancesTest {

    private static final TenantId MARKETPLACE = new TenantId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final int SAMPLE = 400;
    private static final int PAGE = 10;

    @TempDir
    private static Path folder;

    private static final Vertical CHEMICAL = ServiceLoader.load(Vertical.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(vertical -> vertical.code().equals("chemical"))
            .findFirst()
            .orElseThrow();

    private static List<Substance> substances;
    private static ListingIndex index;

    private record Substance(String cas, String smiles, String inchiKey, String name, List<String> synonyms) {
        static Substance of(String line) {
            String[] cells = line.split("\t", -1);
            List<String> synonyms = Stream.concat(Stream.of(cells[6]), Stream.of(cells[8].split("\\|")))
                    .filter(name -> !name.isBlank())
                    .toList();
            return new Substance(cells[0], cells[3], cells[5], cells[7].isBlank() ? cells[6] : cells[7], synonyms);
        }

        Stream<String> names() {
            return Stream.concat(Stream.of(name), synonyms.stream());
        }

        ListingDocument document() {
            Map<String, Object> attributes = new HashMap<>(Map.of("synonyms", String.join("|", synonyms)));
            if (!smiles.isBlank()) {
                attributes.put("smiles", smiles);
            }
            Map<String, String> identifiers = new HashMap<>(Map.of("cas", cas));
            if (!inchiKey.isBlank()) {
                identifiers.put("inchikey", inchiKey);
            }
            attributes.putAll(CHEMICAL.derive(new ProductFacts(attributes, identifiers)));
            ProductFacts facts = new ProductFacts(attributes, identifiers);
            return new ListingDocument(
                    cas,
                    Map.of("en", name),
                    Map.of(),
                    CHEMICAL.searchTerms(facts),
                    List.of(),
                    CHEMICAL.searchKeys(facts),
                    List.of(cas),
                    List.of("all"),
                    "supplier",
                    1,
                    true,
                    0,
                    Map.of(),
                    cas);
        }
    }

    @BeforeAll
    static void fill() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FindingSubstancesTest.class.getResourceAsStream("/journeys/substances.tsv")),
                StandardCharsets.UTF_8))) {
            substances = lines.lines().skip(1).map(Substance::of).toList();
        }
        index = ListingIndex.in(folder);
        TenantContext.run(
                MARKETPLACE,
                () -> index.put(
                        substances.parallelStream().map(Substance::document).toList()));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void every_substance_is_first_for_its_cas_number_and_its_inchikey() {
        assertThat(notFirst(Substance::cas)).isEmpty();
        assertThat(notFirst(Substance::inchiKey)).isEmpty();
    }

    @Test
    void every_substance_is_first_for_its_structure() {
        assertThat(notFirst(Substance::smiles)).isEmpty();
    }

    @Test
    void a_substance_is_found_by_its_synonyms() {
        double rank = meanReciprocalRank(sample(4711).toList());
        System.out.printf("Search by synonym: mean reciprocal rank %.3f over %,d queries%n", rank, SAMPLE);
        assertThat(rank).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void a_substance_is_found_by_a_synonym_with_one_typing_error() {
        Random random = new Random(42);
        List<Query> misspelt = sample(1234)
                .map(query -> new Query(misspell(query.typed(), random), query.right()))
                .toList();
        double rank = meanReciprocalRank(misspelt);
        System.out.printf("Search by misspelt synonym: mean reciprocal rank %.3f over %,d queries%n", rank, SAMPLE);
        assertThat(rank).isGreaterThanOrEqualTo(0.85);
    }

    /** What is typed, and every substance that goes by that name. */
    private record Query(String typed, Set<String> right) {}

    private static Stream<Query> sample(long seed) {
        Map<String, Set<String>> byName = new HashMap<>();
        substances.forEach(substance -> substance
                .names()
                .forEach(name -> byName.computeIfAbsent(Spelling.phrase(name), key -> new HashSet<>())
                        .add(substance.cas())));
        Random random = new Random(seed);
        return Stream.generate(() -> substances.get(random.nextInt(substances.size())))
                .filter(substance -> !substance.synonyms().isEmpty())
                .map(substance -> substance
                        .synonyms()
                        .get(random.nextInt(substance.synonyms().size())))
                .filter(name -> Spelling.phrase(name).length() >= 5 && name.length() <= 200)
                .map(name -> new Query(name, byName.get(Spelling.phrase(name))))
                .limit(SAMPLE);
    }

    /** One letter left out, doubled, changed or swapped with the next. */
    private static String misspell(String name, Random random) {
        int at = random.nextInt(name.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static double meanReciprocalRank(List<Query> queries) {
        return queries.stream()
                .mapToDouble(query -> {
                    List<String> found = found(query.typed());
                    for (int rank = 0; rank < found.size(); rank++) {
                        if (query.right().contains(found.get(rank))) {
                            return 1.0 / (rank + 1);
                        }
                    }
                    return 0;
                })
                .average()
                .orElseThrow();
    }

    /** Those that something goes before, although it does not go by the same code. */
    private static List<String> notFirst(Function<Substance, String> code) {
        Map<String, Set<String>> sharing = substances.stream()
                .collect(Collectors.groupingBy(
                        substance -> keys(code.apply(substance)),
                        Collectors.mapping(Substance::cas, Collectors.toSet())));
        List<String> notFirst = new ArrayList<>();
        for (Substance substance : substances) {
            String typed = code.apply(substance);
            if (!typed.isBlank() && typed.length() <= 500) {
                List<String> found = found(typed);
                if (found.isEmpty() || !sharing.get(keys(typed)).contains(found.get(0))) {
                    notFirst.add(substance.cas() + " by " + typed);
                }
            }
        }
        return notFirst;
    }

    private static String keys(String typed) {
        return typed.isBlank() ? typed : typed + CHEMICAL.understand(typed).keys();
    }

    private static List<String> found(String typed) {
        SearchIntent intent = CHEMICAL.understand(typed);
        ListingQuery query = new ListingQuery(
                intent.words(),
                intent.keys(),
                "",
                "",
                Map.of(),
                List.of(),
                List.of(),
                ListingQuery.Sort.RELEVANCE,
                "",
                LocalDate.EPOCH,
                0,
                PAGE);
        return TenantContext.in(MARKETPLACE, () -> index.find(query)).items();
    }
}
