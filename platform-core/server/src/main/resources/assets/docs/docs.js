// Shows the OpenAPI document. Swagger UI is no module, so it is loaded as a plain script.
const place = document.getElementById("api-docs");
const script = document.createElement("script");
script.src = new URL("../vendor/swagger-ui/swagger-ui-bundle.js", import.meta.url).href;
script.addEventListener("load", () => {
    window.SwaggerUIBundle({
        url: place.dataset.document,
        domNode: place,
        deepLinking: true,
        docExpansion: "list",
        defaultModelsExpandDepth: 0,
        validatorUrl: null,
        requestInterceptor: request => {
            request.credentials = "same-origin";
            return request;
        },
    });
});
document.head.append(script);
