package io.guildhall.platform.question.web;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.question.Question;
import io.guildhall.platform.question.QuestionState;
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
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The questions a company is asked: those that wait for an answer first. */
@Path("/workbench/questions")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ReceivedQuestionsPages {

    static final String HOME = "/workbench/questions";

    private static final int PAGE = 20;
    private static final String ANSWER = "answer-";

    @Inject
    private Questions questions;

    @Inject
    private Products products;

    @Inject
    private Companies companies;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * The list.
     *
     * @param products what they are about, by id
     * @param names what the companies that ask are called
     */
    public record ReceivedPage(
            ListView<Question> list,
            List<Tab> tabs,
            QuestionState state,
            Map<UUID, ProductView> products,
            Map<UUID, LocalizedText> names,
            FormView form) {

        /** What the answer's field of that question is called. */
        public static String field(Question question) {
            return ANSWER + question.id();
        }

        public LocalizedText asker(Question question) {
            return names.getOrDefault(question.company(), LocalizedText.same("–"));
        }
    }

    @GET
    @Operation(hidden = true)
    public Page list(@QueryParam("state") @DefaultValue("open") String state, @BeanParam Paging paging) {
        QuestionState wanted = QuestionState.of(state).orElse(QuestionState.OPEN);
        return page(
                wanted, questions.asked(actor.get(), wanted, paging.cursorId().orElse(null), PAGE), FormView.empty());
    }

    @POST
    @Path("{id}/answer")
    @Operation(hidden = true)
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Question question = questions.asked(actor.get(), Ids.parse(id));
        String field = ReceivedPage.field(question);
        try {
            questions.answer(actor.get(), question.id(), new Typed(form).text(field));
            return Flash.success("question.flash.answered").redirect(HOME);
        } catch (Rejection e) {
            if (e.reason() == CommonReason.NOT_FOUND) {
                throw e;
            }
            FormView refused =
                    WordedRejection.onForm(FormView.empty(), e, shells.current().texts());
            FormView typed = FormView.typed(form);
            for (String error : refused.errors().values()) {
                typed = typed.reject(field, error);
            }
            if (refused.errors().isEmpty()) {
                typed = typed.reject(WordedRejection.message(e, shells.current().texts()));
            }
            return Response.status(e.reason().status())
                    .entity(page(question.state(), new ListAnswer<>(List.of(question), null), typed))
                    .build();
        }
    }

    private Page page(QuestionState state, ListAnswer<Question> answer, FormView typed) {
        Shell shell = shells.current();
        List<Question> items = answer.items();
        FormView form = typed;
        for (Question question : items) {
            String field = ReceivedPage.field(question);
            if (!form.values().containsKey(field) && question.answer().isPresent()) {
                form = form.with(field, question.answer().get().text());
            }
        }
        List<Tab> tabs = Stream.of(QuestionState.values())
                .map(each -> Tab.of(
                        shell.t("question.state." + each.code()),
                        each == QuestionState.OPEN ? HOME : HOME + "?state=" + each.code(),
                        each == state))
                .toList();
        return Page.of(
                "question/received.jte",
                new ReceivedPage(
                        ListView.of(shell.here(), items, Optional.ofNullable(answer.next())),
                        tabs,
                        state,
                        products
                                .views(items.stream()
                                        .map(Question::product)
                                        .distinct()
                                        .toList())
                                .stream()
                                .collect(Collectors.toMap(ProductView::id, product -> product)),
                        items.isEmpty()
                                ? Map.of()
                                : companies.names(items.stream()
                                        .map(Question::company)
                                        .distinct()
                                        .toList()),
                        form));
    }
}
