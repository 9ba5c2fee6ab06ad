package io.guildhall.vertical.apparel;

import io.guildhall.vertical.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names labels give fibres, in Chinese by GB/T 29862 and in English by Regulation (EU) 1007/2011. */
final class FibreNames {

    private static final Map<String, LocalizedText> BY_NAME = read();

    private FibreNames() {}

    /** The label's name of a fibre, however it was typed; empty for a fibre the table does not know. */
    static Optional<LocalizedText> of(String typed) {
        return Optional.ofNullable(BY_NAME.get(typed.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, LocalizedText> read() {
        Map<String, LocalizedText> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FibreNames.class.getResourceAsStream("fibres.tsv")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> {
                        LocalizedText name = LocalizedText.of(cells[1], cells[0]);
                        List<String> others = cells.length > 2 ? List.of(cells[2].split("\\|")) : List.of();
                        names.put(cells[0], name);
                        names.put(cells[1], name);
                        others.forEach(other -> names.put(other.toLowerCase(Locale.ROOT), name));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
