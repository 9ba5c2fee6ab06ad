package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Calculators;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The calculations of the industry as pages. The address holds the inputs, so that a result can be sent to somebody. */
@Path("calculators")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class CalculatorPages {

    @Inject
    private Calculators calculators;

    @Inject
    private Shells shells;

    @Context
    private UriInfo address;

    /** All calculations there are. */
    public record CalculatorsPage(List<Tool> tools) {}

    /** A calculation to go to. */
    public record Tool(LocalizedText name, String href) {}

    /**
     * A calculation with what it was given.
     *
     * @param fields what is asked for beside what was given
     * @param results empty where the inputs are refused
     */
    public record CalculatorPage(
            LocalizedText name, String href, List<Field> fields, FormView form, List<CalculatorResult> results) {}

    /**
     * One input.
     *
     * @param unit Recommendation 20 code, or empty
     * @param choices empty where anything can be typed
     */
    public record Field(
            String code, LocalizedText name, boolean number, String unit, List<Choice> choices, boolean required) {}

    @GET
    @Operation(hidden = true)
    public Page list() {
        return Page.of(
                "catalog/calculators.jte",
                new CalculatorsPage(calculators.all().stream()
                        .map(each -> new Tool(each.name(), href(each)))
                        .toList()));
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Page calculator(@PathParam("code") String code) {
        Calculator calculator = calculators.require(code);
        Shell shell = shells.current();
        Map<String, Object> inputs = inputs(calculator, address.getQueryParameters());
        FormView form = FormView.empty();
        for (Map.Entry<String, Object> input : inputs.entrySet()) {
            form = form.with(input.getKey(), input.getValue());
        }
        List<CalculatorResult> results = List.of();
        try {
            results = CalculatorResult.all(calculator, calculators.run(code, inputs, shell.language()), shell);
        } catch (Rejection refused) {
            form = form.reject(refused);
        }
        return Page.of(
                "catalog/calculator.jte",
                new CalculatorPage(
                        calculator.name(), href(calculator), fields(calculator, inputs, shell), form, results));
    }

    static String href(Calculator calculator) {
        return "/calculators/" + calculator.code();
    }

    /** What was typed; the calculator's example where nothing was. */
    private static Map<String, Object> inputs(Calculator calculator, MultivaluedMap<String, String> query) {
        Map<String, Object> typed = new HashMap<>();
        calculator.inputs().stream()
                .map(CalculatorInput::code)
                .filter(query::containsKey)
                .forEach(code -> typed.put(code, query.getFirst(code)));
        return typed.isEmpty() ? calculator.example() : typed;
    }

    private static List<Field> fields(Calculator calculator, Map<String, Object> inputs, Shell shell) {
        return calculator.inputs().stream()
                .filter(input -> input.isAskedFor(inputs))
                .map(input -> new Field(
                        input.code(),
                        input.name(),
                        input.type() == io.guildhall.vertical.AttributeType.NUMBER,
                        input.unit(),
                        input.allowedValues().stream()
                                .map(value -> Choice.of(value.code(), shell.t(value.name())))
                                .toList(),
                        input.required()))
                .toList();
    }
}
