package io.guildhall.platform.buying.rest;

import io.guildhall.platform.buying.QuickOrder;
import io.guildhall.platform.buying.QuickOrderView;
import io.guildhall.platform.buying.WrittenLine;
import io.guildhall.platform.catalog.CodeMatch;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ordering by codes and quantities. */
@Path("/api/v1/quick-orders")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Buying")
public class QuickOrdersResource {

    private static final int MOST_DIGITS = 30;

    @Inject
    private QuickOrder quickOrder;

    @Inject
    private CurrentActor actor;

    /**
     * What is to be ordered.
     *
     * @param text lines of a code and a quantity each, as people paste them; may be null
     * @param lines further lines; may be null
     */
    public record Written(String text, List<Line> lines) {}

    /**
     * A line.
     *
     * @param code a seller's number, the platform's number or an identifier, with or without dashes
     * @param variant what is meant where the code means several; may be null
     */
    public record Line(String code, BigDecimal quantity, UUID variant) {}

    /**
     * What the lines come to.
     *
     * @param ready how many can go into the cart as they are
     */
    public record Answer(int ready, List<LineAnswer> lines) {}

    /**
     * What a line comes to.
     *
     * @param state READY, SEVERAL, UNKNOWN, QUANTITY or UNAVAILABLE
     * @param variant what is meant, or null as long as that is not clear
     * @param matches what its code means
     * @param problem why it cannot be ordered like this, or null
     * @param suggestion the nearest quantity that can be had, or null
     */
    public record LineAnswer(
            String code,
            String quantity,
            String state,
            UUID variant,
            BigDecimal unitPrice,
            BigDecimal amount,
            String currency,
            String unit,
            List<Match> matches,
            String problem,
            BigDecimal suggestion) {}

    /** Something a code means. */
    public record Match(
            UUID variant,
            UUID product,
            UUID supplier,
            String number,
            String sku,
            Map<String, String> name,
            Map<String, String> options) {}

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Look up codes and quantities without ordering anything")
    public Answer preview(Written written) {
        return answer(quickOrder.preview(actor.get(), lines(written)));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Look up the codes and quantities of a CSV or XLSX file",
            description = "The part is called file; its first two filled columns are code and quantity")
    public Answer previewFile(List<EntityPart> parts) {
        MultipartForm.File file =
                MultipartForm.of(parts).file("file").orElseThrow(() -> Rejection.of("file", "Send a CSV or XLSX file"));
        return answer(quickOrder.preview(actor.get(), QuickOrder.uploaded(file.content())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put those lines into the cart that can be ordered as they are, and tell what the others need")
    public Answer put(@HeaderParam("Idempotency-Key") String key, Written written) {
        return answer(quickOrder.toCart(actor.get(), key, lines(written)));
    }

    private static List<WrittenLine> lines(Written written) {
        List<WrittenLine> lines = new ArrayList<>();
        if (written != null && written.text() != null) {
            lines.addAll(QuickOrder.pasted(written.text()));
        }
        if (written != null && written.lines() != null) {
            for (int index = 0; index < written.lines().size(); index++) {
                Line line = written.lines().get(index);
                if (line == null || line.code() == null || line.code().isBlank()) {
                    throw Rejection.of("lines[" + index + "].code", "Name a code");
                }
                lines.add(new WrittenLine(line.code(), plain(line.quantity()), Optional.ofNullable(line.variant())));
            }
        }
        if (lines.isEmpty()) {
            throw Rejection.of("lines", "Name at least one line");
        }
        return lines;
    }

    /** A number nobody means is as good as none: written out it might fill the memory. */
    private static String plain(BigDecimal quantity) {
        boolean sensible =
                quantity != null && quantity.precision() <= MOST_DIGITS && Math.abs(quantity.scale()) <= MOST_DIGITS;
        return sensible ? quantity.toPlainString() : "";
    }

    private static Answer answer(QuickOrderView view) {
        return new Answer(
                view.readyCount(),
                view.lines().stream().map(QuickOrdersResource::line).toList());
    }

    private static LineAnswer line(QuickOrderView.Line line) {
        return new LineAnswer(
                line.written().code(),
                line.written().quantity(),
                line.state().name(),
                line.offer().map(offer -> offer.variant()).orElse(null),
                line.offer().map(offer -> offer.unitPrice().amount()).orElse(null),
                line.amount().map(Money::amount).orElse(null),
                line.offer()
                        .map(offer -> offer.unitPrice().currency().getCurrencyCode())
                        .orElse(null),
                line.offer().map(offer -> offer.unit()).orElse(null),
                line.matches().stream().map(QuickOrdersResource::match).toList(),
                line.problem().map(Rejection::getMessage).orElse(null),
                line.suggestion().orElse(null));
    }

    private static Match match(CodeMatch match) {
        return new Match(
                match.variant(),
                match.product(),
                match.seller(),
                match.productNumber(),
                match.sku(),
                match.productName().byLanguage(),
                match.options());
    }
}
