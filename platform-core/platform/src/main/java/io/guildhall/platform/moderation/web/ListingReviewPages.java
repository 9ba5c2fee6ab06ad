package io.guildhall.platform.moderation.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.Deciding;
import io.guildhall.platform.moderation.Decision;
import io.guildhall.platform.moderation.MarkedText;
import io.guildhall.platform.moderation.Match;
import io.guildhall.platform.moderation.ReviewQueue;
import io.guildhall.platform.moderation.ReviewQueue.Sheet;
import io.guildhall.platform.moderation.ReviewState;
import io.guildhall.platform.moderation.RuleFile;
import io.guildhall.platform.moderation.Verdict;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.TimelineEntry;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One listing with the places that rules fit, and the decision about it. */
@Path("/console/moderation/listings/{id}")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ListingReviewPages {

    @Inject
    private ReviewQueue queue;

    @Inject
    private Deciding deciding;

    @Inject
    private Companies companies;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private ModerationWords words;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The listing. */
    public record ListingPage(
            Sheet sheet,
            String company,
            String category,
            List<Choice> reasons,
            List<TimelineEntry> history,
            ModerationWords words) {

        public String path() {
            return QueuePages.HOME + "/listings/" + sheet.listing().product();
        }

        public boolean isWaiting() {
            return sheet.review()
                            .filter(review -> review.state() == ReviewState.WAITING)
                            .isPresent()
                    && sheet.listing().status() != ProductStatus.WITHDRAWN;
        }

        public boolean isShown() {
            return sheet.listing().status() == ProductStatus.PUBLISHED;
        }

        public boolean isSentBack() {
            return sheet.listing().status() == ProductStatus.SENT_BACK;
        }

        public String field(Shell shell, MarkedText text) {
            return words.field(shell, text.field(), sheet.listing().content().category());
        }

        public String field(Shell shell, Match match) {
            return words.field(shell, match.field(), sheet.listing().content().category());
        }

        public String value(Shell shell, Match match) {
            return words.value(shell, match);
        }
    }

    @GET
    @Operation(hidden = true)
    public Page listing(@PathParam("id") String id) {
        Shell shell = shells.current();
        Sheet sheet = queue.sheet(Ids.parse(id));
        UUID seller = sheet.listing().company();
        return Page.of(
                "moderation/listing.jte",
                new ListingPage(
                        sheet,
                        QueuePages.name(shell, companies.names(List.of(seller)), seller),
                        taxonomy.tree().path(sheet.listing().content().category()).stream()
                                .map(CategoryView::name)
                                .map(shell::t)
                                .reduce((a, b) -> a + " › " + b)
                                .orElse(""),
                        ModerationWords.reasons(shell),
                        ModerationWords.timeline(shell, sheet.history(), true),
                        words));
    }

    @POST
    @Operation(hidden = true)
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Shell shell = shells.current();
        Typed typed = new Typed(form);
        Sheet sheet = queue.sheet(Ids.parse(id));
        UUID product = sheet.listing().product();
        Decision decision = RuleFile.code(Decision.values(), typed.text("decision"));
        if (decision == null) {
            throw new NotFoundException();
        }
        Flash flash;
        boolean done = false;
        try {
            Verdict verdict = Verdict.of(decision, typed.text("reason"), typed.text("words"));
            deciding.decide(actor.get(), verdict, product, typed.version());
            flash = Flash.success(
                    "moderation.flash."
                            + decision.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    shell.t(sheet.listing().content().name()));
            done = true;
        } catch (Rejection e) {
            String said = WordedRejection.message(e, shell.texts());
            flash = e.reason() == CommonReason.CHANGED_MEANWHILE
                    ? Flash.warning("catalog.problem.said", said)
                    : Flash.failure("catalog.problem.said", said);
        }
        boolean onward = done && (decision == Decision.APPROVE || decision == Decision.REFUSE);
        return flash.redirect(onward ? QueuePages.HOME : QueuePages.HOME + "/listings/" + product);
    }
}
