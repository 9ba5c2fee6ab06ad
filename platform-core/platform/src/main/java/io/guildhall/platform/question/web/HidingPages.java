package io.guildhall.platform.question.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.question.Question;
import io.guildhall.platform.question.Questions;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Hides questions from where they are read; what is wrong with the reason is told on the page after it. */
@Path("/questions/{id}/hide")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.TENANT_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class HidingPages {

    @Inject
    private Questions questions;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @POST
    @Operation(hidden = true)
    public Response hide(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Question question = questions.managed(actor.get(), Ids.parse(id));
        Typed typed = new Typed(form);
        String back = "received".equals(typed.text("from"))
                ? ReceivedQuestionsPages.HOME
                : "/products/" + question.product() + "/questions";
        try {
            questions.hide(actor.get(), question.id(), typed.text("reason"));
            return Flash.success("question.flash.hidden").redirect(back);
        } catch (Rejection e) {
            if (e.reason() == CommonReason.NOT_FOUND) {
                throw e;
            }
            return Flash.failure(
                            "question.flash.not-hidden",
                            WordedRejection.message(e, shells.current().texts()))
                    .redirect(back);
        }
    }
}
