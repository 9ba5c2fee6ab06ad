package io.guildhall.platform.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The chapters, headings and subheadings of the Harmonized System, read when they are asked for first. */
public final class HarmonizedSystem {

    /** The scheme its codes are identifiers of. */
    public static final String SCHEME = "hs";

    private HarmonizedSystem() {}

    public static CodeTree tree() {
        return Held.TREE;
    }

    private static final class Held {

        private static final CodeTree TREE = read();

        private static CodeTree read() {
            try (InputStream packed =
                            HarmonizedSystem.class.getClassLoader().getResourceAsStream("classification/hs.tsv.gz");
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
                List<CodeTree.Code> codes = lines.lines().map(Held::code).toList();
                return new CodeTree(codes);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the Harmonized System", e);
            }
        }

        private static CodeTree.Code code(String line) {
            int tab = line.indexOf('\t');
            String code = line.substring(0, tab);
            return new CodeTree.Code(
                    code, code.substring(0, code.length() - 2), code.length() / 2, line.substring(tab + 1));
        }
    }
}
