package io.guildhall.platform.inbox.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.inbox.Notice;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person has been told. */
@Path("/workbench/news")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class NewsPages {

    static final String HOME = "/workbench/news";

    private static final int PAGE = 30;
    private static final String UNREAD = "unread";

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The notices, all or the unread ones. */
    public record NewsPage(ListView<Notice> list, List<Tab> tabs, boolean anyUnread) {}

    @GET
    @Operation(hidden = true)
    public Page all(
            @QueryParam("show") @DefaultValue("") String show, @QueryParam("cursor") @DefaultValue("") String cursor) {
        Shell shell = shells.current();
        boolean unreadOnly = UNREAD.equals(show);
        ListAnswer<Notice> answer = notices.of(actor.get(), unreadOnly, cursor, PAGE);
        boolean anyUnread = !notices.of(actor.get(), true, "", 1).items().isEmpty();
        return Page.of(
                "inbox/news.jte",
                new NewsPage(
                        ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next())),
                        List.of(
                                Tab.of(shell.t("shared.all"), HOME, !unreadOnly),
                                Tab.of(shell.t("inbox.unread"), HOME + "?show=" + UNREAD, unreadOnly)),
                        anyUnread));
    }

    /** Leads to what the notice is about; it is read from then on. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response open(@PathParam("id") String id) {
        Notice notice = notices.read(actor.get(), Ids.parse(id));
        return Response.seeOther(URI.create(notice.href())).build();
    }

    @POST
    @Path("read")
    @Operation(hidden = true)
    public Response readAll() {
        notices.readAll(actor.get());
        return Flash.success("inbox.flash.read").redirect(HOME);
    }

    static String href(Notice notice) {
        return HOME + "/" + notice.id();
    }
}
