package io.guildhall.vertical.steel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Grades of other standards that come near a grade. Equivalence is many to many, depends on thickness and is
 * approximate: the table suggests, it never substitutes.
 */
final class SimilarGrades {

    /**
     * A similar grade.
     *
     * @param grade its designation
     * @param standard where it is defined
     * @param yieldStrength the least yield strength at small thickness in MPa, or empty
     */
    record Similar(String grade, String standard, String yieldStrength) {}

    private static final Map<String, List<Similar>> BY_GRADE = read();

    private SimilarGrades() {}

    static List<Similar> to(String grade) {
        return BY_GRADE.getOrDefault(grade, List.of());
    }

    /** Every group of the table: each member is similar to all the others of its group. */
    private static Map<String, List<Similar>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SimilarGrades.class.getResourceAsStream("similar-grades.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\t"))
                            .map(SimilarGrades::member)
                            .toList())
                    .flatMap(group -> group.stream().map(member -> Map.entry(member, group)))
                    .collect(Collectors.groupingBy(
                            entry -> entry.getKey().grade(),
                            Collectors.flatMapping(
                                    entry -> entry.getValue().stream().filter(other -> !other.equals(entry.getKey())),
                                    Collectors.collectingAndThen(
                                            Collectors.toList(),
                                            list -> list.stream().distinct().toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Similar member(String cell) {
        String[] parts = cell.split("\\|", -1);
        return new Similar(parts[0], parts[1], parts[2]);
    }
}
