package io.guildhall.platform.question.rest;

import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.question.Questions;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is asked about one product. */
@Path("/api/v1/products/{id}/questions")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
public class ProductQuestionsResource {

    @Inject
    private Questions questions;

    @Inject
    private ProductReader reader;

    @Inject
    private CurrentActor actor;

    @GET
    @Operation(
            summary = "The questions about a product, the latest first",
            description =
                    "Everyone reads those that are answered, a company its own as well, the seller and the admin all")
    public ListAnswer<QuestionsResource.QuestionJson> ofProduct(@PathParam("id") String id, @BeanParam Paging paging) {
        ProductView product = product(id);
        UUID company = actor.find().map(Actor::company).orElse(null);
        return questions
                .of(product, actor.find(), paging.cursorId().orElse(null), paging.limit())
                .map(question -> QuestionsResource.QuestionJson.of(question, company));
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask about a product",
            description =
                    "In 10 to 1,000 characters; at most five questions of a company about a product wait for an answer")
    public Response ask(
            @PathParam("id") String id, QuestionsResource.Words words, @HeaderParam("Idempotency-Key") String key) {
        ProductView product = product(id);
        UUID asked = questions.ask(actor.get(), product, words == null ? null : words.text(), key);
        return Response.created(URI.create("/api/v1/products/" + product.id() + "/questions"))
                .entity(new QuestionsResource.Asked(asked))
                .build();
    }

    private ProductView product(String id) {
        return reader.readListed(Ids.parse(id), actor.find()).product();
    }
}
