package io.guildhall.platform.question.web;

import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.question.Question;
import io.guildhall.platform.question.Questions;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The questions about a product, on a page of their own and, the latest of them, in a piece that the product's fetches. */
@Path("/products/{id}/questions")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class QuestionPages {

    private static final int PAGE = 20;
    private static final int LATEST = 5;

    @Inject
    private Questions questions;

    @Inject
    private ProductReader reader;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @GET
    @Operation(hidden = true)
    public Page all(@PathParam("id") String id, @BeanParam Paging paging) {
        return page(read(id), paging.cursorId().orElse(null), FormView.empty());
    }

    /** A piece of a page, not a page. */
    @GET
    @Path("latest")
    @Operation(hidden = true)
    public Page latest(@PathParam("id") String id) {
        return Page.of("question/latest.jte", composed(read(id), null, LATEST, FormView.empty()));
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @Operation(hidden = true)
    public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        ProductReader.Reading reading = read(id);
        try {
            questions.ask(actor.get(), reading.product(), new Typed(form).text("text"), null);
            return Flash.success("question.flash.asked")
                    .redirect("/products/" + reading.product().id() + "/questions");
        } catch (Rejection e) {
            if (e.reason() == CommonReason.NOT_FOUND) {
                throw e;
            }
            FormView typed = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(page(reading, null, typed))
                    .build();
        }
    }

    private ProductReader.Reading read(String id) {
        return reader.readListed(Ids.parse(id), actor.find());
    }

    private Page page(ProductReader.Reading reading, UUID before, FormView form) {
        return Page.of("question/questions.jte", composed(reading, before, PAGE, form));
    }

    private QuestionsPage composed(ProductReader.Reading reading, UUID before, int limit, FormView form) {
        Shell shell = shells.current();
        ProductView product = reading.product();
        Optional<Actor> person = actor.find();
        ListAnswer<Question> answer = questions.of(product, person, before, limit);
        return new QuestionsPage(
                product.id(),
                shell.t(product.name()),
                shell.t(reading.supplier().displayName()),
                ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next())),
                person.filter(reader -> reader.has(Roles.TENANT_ADMIN) || reader.has(Roles.SELLER))
                        .filter(reader -> Questions.maySeeAll(product, person))
                        .isPresent(),
                person.map(Actor::company).orElse(null),
                person.map(reader -> product.isPublished()
                                && reader.company() != null
                                && !reader.company().equals(product.company()))
                        .orElse(null),
                form);
    }
}
