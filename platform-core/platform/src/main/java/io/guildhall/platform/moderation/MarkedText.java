package io.guildhall.platform.moderation;

import io.guildhall.platform.catalog.ListingGate.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a listing says in one field, with the places marked that rules fit.
 *
 * @param field by the name forms know it by
 */
public record MarkedText(String field, List<Piece> pieces) {

    /** A piece of text, marked or not. */
    public record Piece(String text, boolean marked) {}

    /** Every text and identifier of the listing. */
    static List<MarkedText> of(Content listing, List<Match> matches) {
        Map<String, String> texts = new LinkedHashMap<>(RuleBook.texts(listing));
        listing.identifiers().forEach((scheme, value) -> texts.put("identifiers." + scheme, value));
        List<MarkedText> marked = new ArrayList<>();
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                marked.add(of(
                        field,
                        text,
                        matches.stream()
                                .filter(match -> match.field().equals(field))
                                .toList()));
            }
        });
        return marked;
    }

    private static MarkedText of(String field, String text, List<Match> matches) {
        Folded folded = Folded.of(text);
        String shown = folded.shown();
        List<Folded.Span> spans = matches.stream()
                .flatMap(match -> match.kind().isOfGoods()
                        ? List.of(new Folded.Span(0, shown.length())).stream()
                        : folded.find(Folded.of(match.value())).stream())
                .sorted(Comparator.comparingInt(Folded.Span::from))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Folded.Span span : spans) {
            if (span.to() <= at) {
                continue;
            }
            int from = Math.max(at, span.from());
            add(pieces, shown.substring(at, from), false);
            add(pieces, shown.substring(from, span.to()), true);
            at = span.to();
        }
        add(pieces, shown.substring(at), false);
        return new MarkedText(field, List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
