package io.guildhall.vertical.steel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Hot-rolled channels and I-beams of GB/T 706, whose mass is read from the standard's table: the constants for their
 * fillets differ between editions, so that no formula settles a dispute.
 */
final class RolledSections {

    static final RolledSections CHANNELS = new RolledSections("channel");
    static final RolledSections BEAMS = new RolledSections("i-beam");

    private final Map<String, Row> bySize;

    /**
     * One row of the table.
     *
     * @param size the trade's name of the section, such as {@code 20a}
     * @param height mm
     * @param flangeWidth mm
     * @param web thickness of the web, mm
     * @param flange mean thickness of the flanges, mm
     * @param innerRadius mm
     * @param toeRadius mm
     * @param massPerMetre kg/m
     */
    record Row(
            String size,
            BigDecimal height,
            BigDecimal flangeWidth,
            BigDecimal web,
            BigDecimal flange,
            BigDecimal innerRadius,
            BigDecimal toeRadius,
            BigDecimal massPerMetre) {}

    private RolledSections(String form) {
        this.bySize = read(form);
    }

    List<String> sizes() {
        return List.copyOf(bySize.keySet());
    }

    Optional<Row> of(String size) {
        return Optional.ofNullable(bySize.get(size));
    }

    private static Map<String, Row> read(String form) {
        Map<String, Row> sections = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RolledSections.class.getResourceAsStream("rolled-sections.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                if (cells[0].equals(form)) {
                    sections.put(cells[1], row(cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    private static Row row(String[] cells) {
        return new Row(
                cells[1],
                new BigDecimal(cells[2]),
                new BigDecimal(cells[3]),
                new BigDecimal(cells[4]),
                new BigDecimal(cells[5]),
                new BigDecimal(cells[6]),
                new BigDecimal(cells[7]),
                new BigDecimal(cells[8]));
    }
}
