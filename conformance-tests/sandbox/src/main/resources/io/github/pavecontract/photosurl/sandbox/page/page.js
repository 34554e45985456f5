// Shows the contract below the explanations, with an API key that the sandbox knows.
"use strict";

const apiKey = document.currentScript.dataset.apiKey;

// Swagger UI has a dark mode, but does not follow the system by itself.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

const fail = (error) => {
  const place = document.getElementById("swagger-ui");
  place.setAttribute("role", "alert");
  place.textContent = "The contract could not be loaded: " + error.message + ". Does the sandbox still run?";
};

fetch("openapi.json")
  .then((response) => {
    if (!response.ok) throw new Error("status " + response.status);
    return response.json();
  })
  .then((spec) => {
    const ui = SwaggerUIBundle({
      spec,
      dom_id: "#swagger-ui",
      validatorUrl: null,
      deepLinking: false,
      docExpansion: "full",
      defaultModelsExpandDepth: 0,
      tryItOutEnabled: true,
      onComplete: () => {
        const schemes = Object.entries(spec.components?.securitySchemes ?? {});
        schemes
          .filter(([, scheme]) => scheme.type === "apiKey")
          .forEach(([name]) => ui.preauthorizeApiKey(name, apiKey));
        document.body.dataset.ready = "true";
      },
    });
  })
  .catch(fail);
