package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Calculators;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.Measure;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calculations of the marketplace's industry. */
@Path("/api/v1/calculators")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calculators")
public class CalculatorsResource {

    @Inject
    private Calculators calculators;

    @Inject
    private Language language;

    /** A calculation and what it asks for. */
    public record CalculatorJson(String code, String name, List<InputJson> inputs) {}

    /** One input; {@code onlyFor} says with which choices of another input it is asked for. */
    public record InputJson(
            String code,
            String name,
            String type,
            String unit,
            boolean required,
            String onlyFor,
            List<String> allowedValues) {}

    @GET
    @Operation(summary = "List the calculators of the industry")
    public ListAnswer<CalculatorJson> list() {
        return new ListAnswer<>(calculators.all().stream().map(this::json).toList(), null);
    }

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Calculate", description = "The results are measures {value, unit}, texts, or lists of them")
    public Map<String, Object> run(@PathParam("code") String code, Map<String, Object> inputs) {
        if (inputs == null) {
            throw Rejection.of("body", "Send the inputs as a JSON object");
        }
        Map<String, Object> results = new LinkedHashMap<>();
        calculators
                .run(code, inputs, language.tag())
                .forEach((name, value) -> results.put(name, CalculatorsResource.value(value)));
        return results;
    }

    private static Object value(Object value) {
        if (value instanceof Measure measure) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("value", measure.value());
            object.put("unit", measure.unit());
            return object;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CalculatorsResource::value).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((key, each) -> object.put(key.toString(), value(each)));
            return object;
        }
        return value;
    }

    private CalculatorJson json(Calculator calculator) {
        return new CalculatorJson(
                calculator.code(),
                calculator.name().in(language.tag()),
                calculator.inputs().stream()
                        .map(input -> json(input, language.tag()))
                        .toList());
    }

    static InputJson json(CalculatorInput input, String language) {
        return new InputJson(
                input.code(),
                input.name().in(language),
                input.type().name(),
                input.unit(),
                input.required(),
                input.forValuesOf(),
                input.allowedValues().stream().map(AllowedValue::code).toList());
    }
}
