package io.guildhall.platform.buying;

import io.guildhall.platform.catalog.CodeLookup;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.importing.Tables;
import io.guildhall.platform.ordering.Carts;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders by codes and quantities: what is written is looked up and priced, and what is right goes into the cart. */
@TenantFacade
public class QuickOrder {

    private static final int LONGEST_TEXT = 100_000;

    private CodeLookup codes;
    private Carts carts;
    private Identifiers identifiers;
    private Idempotency idempotency;

    protected QuickOrder() {}

    @Inject
    QuickOrder(CodeLookup codes, Carts carts, Identifiers identifiers, Idempotency idempotency) {
        this.codes = codes;
        this.identifiers = identifiers;
        this.carts = carts;
        this.idempotency = idempotency;
    }

    /** The lines of a pasted text. */
    public static List<WrittenLine> pasted(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw tooMany("lines");
        }
        return PastedLines.of(text);
    }

    /** The lines of a CSV or XLSX file, whose first two filled columns are code and quantity. */
    public static List<WrittenLine> uploaded(InputStream file) {
        return PastedLines.ofRows(Tables.lines(file, Carts.MOST_LINES + 1));
    }

    /** What these lines come to; nothing is put into the cart. */
    public QuickOrderView preview(Actor actor, List<WrittenLine> lines) {
        requireFew(lines);
        return new QuickOrderCheck(
                        codes.find(lines.stream()
                                .map(WrittenLine::code)
                                .filter(code -> code.length() <= WrittenLine.LONGEST_CODE)
                                .distinct()
                                .toList()),
                        actor.company(),
                        quantities -> carts.view(actor, quantities),
                        identifiers::advise)
                .check(lines);
    }

    /**
     * Puts the lines that are right into the cart, beside what is in it.
     *
     * @param key makes a repeated request change nothing; may be null
     * @return what the lines came to, the right ones included
     */
    public QuickOrderView toCart(Actor actor, String key, List<WrittenLine> lines) {
        QuickOrderView view = preview(actor, lines);
        Map<UUID, BigDecimal> ready = view.ready();
        if (!ready.isEmpty()
                && idempotency
                        .claim(actor.subject(), key, "quick order " + Json.write(lines), Ids.next())
                        .isEmpty()) {
            carts.add(actor, ready);
        }
        return view;
    }

    private static void requireFew(List<WrittenLine> lines) {
        if (lines.size() > Carts.MOST_LINES) {
            throw tooMany("lines");
        }
    }

    private static WordedRejection tooMany(String field) {
        return WordedRejection.ofField(
                CommonReason.INVALID_INPUT, field, "buying.quick.too-many", Integer.valueOf(Carts.MOST_LINES));
    }
}
