package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a garment is made of. The shares of every component (the cloth, the lining) come to 100 %. Read as people type
 * it: {@code 95% cotton, 5% elastane} or {@code 棉95% 氨纶5%}; several components as
 * {@code Body: 100% cotton; Rib: 95% cotton, 5% elastane}.
 */
record FibreComposition(List<Component> components) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern COMPONENT = Pattern.compile("(?:([^:：%％]{1,40})[:：])?(.*)", Pattern.DOTALL);
    private static final Pattern SHARE_FIRST = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?) ?[%％] ?([^\\d%％]{1,60})");
    private static final Pattern NAME_FIRST = Pattern.compile("([^\\d%％]{1,60})(\\d{1,3}(?:\\.\\d{1,2})?) ?[%％]");
    private static final String BETWEEN = "^[\\s,，、+/]+|[\\s,，、+/]+$";

    /** One part of the garment; its label is empty where there is only one. */
    record Component(String label, List<Share> shares) {

        BigDecimal total() {
            return shares.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** One fibre of a component. */
    record Share(String fibre, BigDecimal percent) {}

    /** A composition that cannot be read or does not add up. */
    static final class Faulty extends Exception {

        private final transient LocalizedText reason;

        Faulty(LocalizedText reason) {
            super(reason.in("en"));
            this.reason = reason;
        }

        LocalizedText reason() {
            return reason;
        }
    }

    static FibreComposition read(String text) throws Faulty {
        List<Component> components = new ArrayList<>();
        for (String part : text.split("[;；\\n]")) {
            if (!part.isBlank()) {
                components.add(component(part.strip()));
            }
        }
        if (components.isEmpty()) {
            throw unreadable();
        }
        return new FibreComposition(List.copyOf(components));
    }

    /** The composition in that language, fibres by their label names, shares from the greatest to the least. */
    String worded(String language) {
        return components.stream()
                .map(c -> worded(c, language))
                .collect(Collectors.joining(language.startsWith("zh") ? "；" : "; "));
    }

    /** The fibres by name, in the order they were given, each once. */
    List<String> fibres() {
        return components.stream()
                .flatMap(c -> c.shares().stream())
                .map(Share::fibre)
                .distinct()
                .toList();
    }

    private static String worded(Component component, String language) {
        boolean chinese = language.startsWith("zh");
        String shares = component.shares().stream()
                .sorted((a, b) -> b.percent().compareTo(a.percent()))
                .map(s -> {
                    String name =
                            FibreNames.of(s.fibre()).map(n -> n.in(language)).orElse(s.fibre());
                    String percent = s.percent().stripTrailingZeros().toPlainString() + "%";
                    return chinese ? name + " " + percent : percent + " " + name;
                })
                .collect(Collectors.joining(chinese ? "，" : ", "));
        return component.label().isEmpty() ? shares : component.label() + (chinese ? "：" : ": ") + shares;
    }

    private static Component component(String part) throws Faulty {
        Matcher component = COMPONENT.matcher(part.replaceAll("\\s+", " "));
        if (!component.matches()) {
            throw unreadable();
        }
        String label = component.group(1) == null ? "" : component.group(1).strip();
        Component read = new Component(label, shares(component.group(2).strip()));
        if (read.total().compareTo(HUNDRED) != 0) {
            String total = read.total().stripTrailingZeros().toPlainString();
            throw new Faulty(
                    label.isEmpty()
                            ? in("The fibres add up to " + total + " %, not to 100 %", "成分含量合计为 " + total + "%，应为 100%")
                            : in(
                                    "The fibres of “" + label + "” add up to " + total + " %, not to 100 %",
                                    "“" + label + "”成分含量合计为 " + total + "%，应为 100%"));
        }
        return read;
    }

    private static List<Share> shares(String text) throws Faulty {
        boolean shareFirst = !text.isEmpty() && Character.isDigit(text.charAt(0));
        Matcher share = (shareFirst ? SHARE_FIRST : NAME_FIRST).matcher(text);
        List<Share> shares = new ArrayList<>();
        int end = 0;
        while (share.find() && share.start() == end) {
            String fibre = share.group(shareFirst ? 2 : 1).replaceAll(BETWEEN, "");
            BigDecimal percent = new BigDecimal(share.group(shareFirst ? 1 : 2));
            if (fibre.isEmpty() || percent.signum() == 0) {
                throw unreadable();
            }
            shares.add(new Share(fibre, percent));
            end = share.end();
        }
        if (shares.isEmpty() || end < text.length()) {
            throw unreadable();
        }
        return List.copyOf(shares);
    }

    private static Faulty unreadable() {
        return new Faulty(in("Give every fibre its share, such as 95% cotton, 5% elastane", "请写明每种成分及含量，如：棉95% 氨纶5%"));
    }

    /** The composition, where it can be read. */
    static Optional<FibreComposition> of(String text) {
        try {
            return Optional.of(read(text));
        } catch (Faulty faulty) {
            return Optional.empty();
        }
    }
}
