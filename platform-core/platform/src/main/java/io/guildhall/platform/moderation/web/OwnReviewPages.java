package io.guildhall.platform.moderation.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.MarkedText;
import io.guildhall.platform.moderation.Match;
import io.guildhall.platform.moderation.ReviewQueue;
import io.guildhall.platform.moderation.ReviewQueue.Line;
import io.guildhall.platform.moderation.ReviewQueue.Sheet;
import io.guildhall.platform.moderation.ReviewState;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.TimelineEntry;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the marketplace says of the company's listings. */
@Path("/workbench/reviews")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class OwnReviewPages {

    static final String HOME = "/workbench/reviews";

    private static final int PAGE = 25;
    private static final String ALL = "all";
    private static final Set<ReviewState> OPEN =
            Set.of(ReviewState.WAITING, ReviewState.CHANGES_ASKED, ReviewState.REFUSED, ReviewState.TAKEN_DOWN);

    @Inject
    private ReviewQueue queue;

    @Inject
    private ModerationWords words;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The list. */
    public record OwnReviewsPage(ListView<Line> list, List<Column> columns, List<Tab> tabs, ModerationWords words) {

        /** What a listing waits for, or why it was sent back. */
        public String why(Shell shell, Line line) {
            if (line.review().state().isSentBack()) {
                return ModerationWords.said(shell, line.review());
            }
            String matches = QueuePages.matches(shell, words, line);
            return matches.isEmpty()
                    ? ModerationWords.of(shell, "cause", line.review().cause())
                    : matches;
        }
    }

    /** One listing. */
    public record OwnReviewPage(Sheet sheet, List<TimelineEntry> history, boolean seller, ModerationWords words) {

        public String field(Shell shell, MarkedText text) {
            return words.field(shell, text.field(), sheet.listing().content().category());
        }

        public String field(Shell shell, Match match) {
            return words.field(shell, match.field(), sheet.listing().content().category());
        }

        public String value(Shell shell, Match match) {
            return words.value(shell, match);
        }

        /** The texts rules fit. */
        public List<MarkedText> marked() {
            return sheet.texts().stream()
                    .filter(text -> text.pieces().stream().anyMatch(MarkedText.Piece::marked))
                    .toList();
        }
    }

    @GET
    @Operation(hidden = true)
    public Page list(
            @QueryParam("show") @DefaultValue("") String show, @QueryParam("cursor") @DefaultValue("") String cursor) {
        Shell shell = shells.current();
        boolean all = show.equals(ALL);
        ListAnswer<Line> answer = queue.own(actor.get(), all ? Set.of() : OPEN, cursor, PAGE);
        List<Tab> tabs = List.of(
                Tab.of(shell.t("moderation.reviews.open"), HOME, !all),
                Tab.of(shell.t("shared.all"), HOME + "?show=" + ALL, all));
        return Page.of(
                "moderation/reviews.jte",
                new OwnReviewsPage(
                        ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next())),
                        columns(shell),
                        tabs,
                        words));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page review(@PathParam("id") String id) {
        Sheet sheet = queue.ownSheet(actor.get(), Ids.parse(id));
        return Page.of(
                "moderation/review.jte",
                new OwnReviewPage(
                        sheet,
                        ModerationWords.timeline(shells.current(), sheet.history(), false),
                        actor.get().has(Roles.SELLER),
                        words));
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("product", shell.t("catalog.product")),
                Column.text("state", shell.t("shared.status")),
                Column.text("why", shell.t("moderation.why")),
                Column.text("since", shell.t("moderation.since")).hideable());
    }
}
