package io.guildhall.platform.moderation.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.ReviewQueue;
import io.guildhall.platform.moderation.RuleAction;
import io.guildhall.platform.moderation.RuleFile;
import io.guildhall.platform.moderation.RuleKind;
import io.guildhall.platform.moderation.RuleTerms;
import io.guildhall.platform.moderation.RuleView;
import io.guildhall.platform.moderation.Rules;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The lists of banned words and restricted goods. */
@Path("/console/moderation/rules")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class RulePages {

    static final String HOME = QueuePages.HOME + "/rules";
    static final String WORDS = "words";
    static final String GOODS = "goods";

    private static final int PAGE = 50;
    private static final int MOST_LINES = 10;

    @Inject
    private Rules rules;

    @Inject
    private ReviewQueue queue;

    @Inject
    private RuleForms forms;

    @Inject
    private ModerationWords words;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @Inject
    private Clock clock;

    /** One of the two lists. */
    public record RulesPage(
            String which,
            ListView<RuleView> list,
            List<Column> columns,
            List<Tab> tabs,
            FormView file,
            LocalDate today,
            ModerationWords words) {

        public String value(Shell shell, RuleView rule) {
            return words.value(shell, rule.terms());
        }

        /** Whether the rule holds by now, will one day, or did. */
        public String force(RuleView rule) {
            RuleTerms terms = rule.terms();
            return terms.holdsOn(today) ? "now" : terms.from().isAfter(today) ? "later" : "ended";
        }

        public Tone tone(RuleView rule) {
            return switch (force(rule)) {
                case "now" -> Tone.GOOD;
                case "later" -> Tone.INFO;
                default -> Tone.NEUTRAL;
            };
        }
    }

    /** The form of one rule. */
    public record RulePage(
            Optional<RuleView> rule,
            String title,
            String which,
            FormView form,
            List<Choice> kinds,
            List<Choice> schemes,
            List<Choice> categories,
            List<Choice> actions) {

        public String action() {
            return rule.map(each -> HOME + "/" + each.id()).orElse(HOME + "/new?list=" + which);
        }

        public String home() {
            return homeOf(which);
        }
    }

    static String homeOf(String which) {
        return which.equals(GOODS) ? HOME + "?list=" + GOODS : HOME;
    }

    private static String which(String list) {
        return list.equals(GOODS) ? GOODS : WORDS;
    }

    private static List<RuleKind> kinds(String which) {
        return which.equals(GOODS) ? List.of(RuleKind.IDENTIFIER, RuleKind.CATEGORY) : List.of(RuleKind.WORD);
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("list") @DefaultValue(WORDS) String list,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        String which = which(list);
        if (ListFile.isWanted(format)) {
            return RuleFile.of(
                            "moderation-" + which,
                            rules.list(kinds(which), text.strip(), null, ListFile.MOST_ROWS)
                                    .items())
                    .response(format);
        }
        return Response.ok(page(which, text.strip(), cursor, FormView.empty())).build();
    }

    /** Takes over a file: all of its rules, or none and what is wrong with which line. */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response takeOver(List<EntityPart> parts) {
        MultipartForm form = MultipartForm.of(parts);
        String which = which(Optional.ofNullable(form.text("list")).orElse(WORDS));
        try {
            MultipartForm.File file = form.file("file")
                    .orElseThrow(
                            () -> WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "importing.file.choose"));
            Rules.Taken taken = rules.takeOver(actor.get(), RuleFile.read(file.content()));
            return Flash.success(
                            "moderation.flash.imported",
                            Integer.toString(taken.added()),
                            Integer.toString(taken.changed()))
                    .redirect(homeOf(which));
        } catch (Rejection e) {
            return Response.status(e.reason().status())
                    .entity(page(which, "", "", FormView.empty().reject("file", wrong(e))))
                    .build();
        }
    }

    /** What is wrong with a file: the first lines of it, and how many more. */
    private String wrong(Rejection rejection) {
        Texts texts = shells.current().texts();
        if (!(rejection instanceof WordedRejection worded)) {
            return WordedRejection.message(rejection, texts);
        }
        List<String> lines = RuleFile.byLine(worded, texts);
        String first = String.join(" · ", lines.subList(0, Math.min(MOST_LINES, lines.size())));
        return lines.size() <= MOST_LINES
                ? first
                : first + " · " + texts.t("moderation.file.more", lines.size() - MOST_LINES);
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page add(@QueryParam("list") @DefaultValue(WORDS) String list) {
        return form(Optional.empty(), which(list), forms.empty(which(list)));
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Response add(@QueryParam("list") @DefaultValue(WORDS) String list, MultivaluedMap<String, String> form) {
        String which = which(list);
        try {
            rules.add(actor.get(), RuleForms.read(new Typed(form), which));
            return Flash.success("moderation.flash.added").redirect(homeOf(which));
        } catch (Rejection e) {
            return again(Optional.empty(), which, form, e);
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page edit(@PathParam("id") String id) {
        RuleView rule = rules.view(Ids.parse(id));
        return form(Optional.of(rule), which(rule), RuleForms.filled(rule));
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        RuleView rule = rules.view(Ids.parse(id));
        try {
            Typed typed = new Typed(form);
            rules.change(actor.get(), rule.id(), typed.version(), RuleForms.read(typed, which(rule)));
            return Flash.success("moderation.flash.changed").redirect(homeOf(which(rule)));
        } catch (Rejection e) {
            return again(Optional.of(rule), which(rule), form, e);
        }
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        RuleView rule = rules.view(Ids.parse(id));
        rules.remove(actor.get(), rule.id(), new Typed(form).version());
        return Flash.success("moderation.flash.removed").redirect(homeOf(which(rule)));
    }

    private static String which(RuleView rule) {
        return rule.terms().kind().isOfGoods() ? GOODS : WORDS;
    }

    private Page page(String which, String text, String cursor, FormView file) {
        Shell shell = shells.current();
        UUID before = cursor.isEmpty() ? null : Ids.parse(cursor);
        Link here =
                shell.here().path().equals(HOME) ? shell.here() : Link.to(HOME).with("list", which);
        ListAnswer<RuleView> answer = rules.list(kinds(which), text, before, PAGE);
        ListView<RuleView> list = ListView.of(here, answer.items(), Optional.ofNullable(answer.next()));
        if (!text.isEmpty()) {
            list = list.filtered("q", shell.searchedFor(), shell.t("shared.search"), text);
        }
        return Page.of(
                "moderation/rules.jte",
                new RulesPage(
                        which,
                        list,
                        columns(shell, which),
                        ModerationWords.tabs(shell, queue.countWaiting(), homeOf(which)),
                        file,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        words));
    }

    private Page form(Optional<RuleView> rule, String which, FormView form) {
        Shell shell = shells.current();
        return Page.of(
                "moderation/rule.jte",
                new RulePage(
                        rule,
                        rule.map(each -> words.value(shell, each.terms()))
                                .orElseGet(() -> shell.t("moderation." + which + ".add")),
                        which,
                        form,
                        forms.kinds(shell, which),
                        forms.schemes(shell),
                        forms.categories(shell),
                        ModerationWords.choices(shell, "action", RuleAction.values())));
    }

    private Response again(
            Optional<RuleView> rule, String which, MultivaluedMap<String, String> form, Rejection rejection) {
        FormView typed = WordedRejection.onForm(
                FormView.typed(form), rejection, shells.current().texts());
        return Response.status(rejection.reason().status())
                .entity(form(rule, which, typed))
                .build();
    }

    private static List<Column> columns(Shell shell, String which) {
        return List.of(
                Column.text("value", shell.t(which.equals(GOODS) ? "moderation.rule.goods" : "moderation.rule.word")),
                Column.text("action", shell.t("moderation.rule.action")),
                Column.text("reason", shell.t("moderation.rule.reason")).hideable(),
                Column.text("from", shell.t("moderation.rule.from")),
                Column.text("until", shell.t("moderation.rule.until")).hideable(),
                Column.text("force", shell.t("shared.status")));
    }
}
