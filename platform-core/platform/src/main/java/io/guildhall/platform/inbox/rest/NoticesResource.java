package io.guildhall.platform.inbox.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.inbox.Notice;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the person who asks has been told. */
@Path("/api/v1/notices")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class NoticesResource {

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor actor;

    /**
     * A notice.
     *
     * @param kind such as supplier.products
     * @param text the sentence by language
     * @param count how many things of that kind have happened
     * @param href path of where they are to be seen
     */
    public record NoticeJson(
            UUID id,
            String kind,
            UUID subject,
            Map<String, String> text,
            int count,
            String href,
            Instant happenedAt,
            boolean unread) {}

    @GET
    @Operation(summary = "The notices of the person who asks, the latest first")
    public ListAnswer<NoticeJson> list(
            @QueryParam("unread") @DefaultValue("false") boolean unread, @BeanParam Paging paging) {
        return notices.of(actor.get(), unread, paging.cursor(), paging.limit()).map(NoticesResource::json);
    }

    @POST
    @Path("{id}/read")
    @Operation(summary = "Notes that a notice has been read")
    public void read(@PathParam("id") String id) {
        notices.read(actor.get(), Ids.parse(id));
    }

    @POST
    @Path("read")
    @Operation(summary = "Notes that all notices have been read")
    public void readAll() {
        notices.readAll(actor.get());
    }

    private static NoticeJson json(Notice notice) {
        Map<String, String> text = new TreeMap<>();
        Texts.LANGUAGES.forEach(language -> text.put(language, notice.text(Texts.in(language))));
        return new NoticeJson(
                notice.id(),
                notice.kind(),
                notice.subject(),
                text,
                notice.count(),
                notice.href(),
                notice.happenedAt(),
                notice.isUnread());
    }
}
