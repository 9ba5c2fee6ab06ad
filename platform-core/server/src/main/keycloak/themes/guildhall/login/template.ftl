<#--
  The frame of every sign-in page. What makes it the marketplace's own comes from attributes of the realm:
  guildhall.name.<language>, guildhall.tagline.<language>, guildhall.icon (the path of an icon on 24 x 24)
  and guildhall.style (the custom properties of its colours). Without them the pages are the platform's.
-->
<#import "field.ftl" as field>
<#import "footer.ftl" as loginFooter>
<#macro username>
  <#assign label>
    <#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if>
  </#assign>
  <@field.group name="kc-attempted-username" label=label>
    <div class="${properties.kcInputGroup}">
      <div class="${properties.kcInputGroupItemClass} ${properties.kcFill}">
        <span class="${properties.kcInputClass} ${properties.kcFormReadOnlyClass}">
          <input id="kc-attempted-username" value="${auth.attemptedUsername}" readonly>
        </span>
      </div>
      <div class="${properties.kcInputGroupItemClass}">
        <a id="reset-login" class="${properties.kcFormPasswordVisibilityButtonClass}" href="${url.loginRestartFlowUrl}"
           aria-label="${msg("restartLoginTooltip")}" title="${msg("restartLoginTooltip")}">
          <i class="fa-sync-alt fas" aria-hidden="true"></i>
        </a>
      </div>
    </div>
  </@field.group>
</#macro>

<#macro tryOther id field label>
  <form id="${id}-form" action="${url.loginAction}" method="post" novalidate="novalidate">
    <input type="hidden" name="${field}" value="${(field == "tryAnotherWay")?then("on", "true")}"/>
    <button id="${id}" type="submit" class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}">${msg(label)}</button>
  </form>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local language = (realm.internationalizationEnabled && locale??)?then((locale.currentLanguageTag)!lang, lang)>
<#local name = realm.getAttribute("guildhall.name." + language)!realm.displayName!realm.name>
<#local tagline = realm.getAttribute("guildhall.tagline." + language)!"">
<#local icon = realm.getAttribute("guildhall.icon")!"M3 21l18 0M3 10l18 0M5 6l7 -3l7 3M4 10l0 11M20 10l0 11M8 14l0 3M12 14l0 3M16 14l0 3">
<#local style = realm.getAttribute("guildhall.style")!"">
<#local home = (client.baseUrl)!"">
<#local marketplace = (realm.getAttribute("guildhall.tenant")!"")?has_content>
<#local heading><#nested "header"></#local>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}" lang="${language}"<#if realm.internationalizationEnabled && locale??> dir="${(locale.rtl)?then("rtl", "ltr")}"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${msg("guildhallTitle", name)}</title>
  <link rel="icon" href="${url.resourcesPath}/img/favicon.svg" type="image/svg+xml">
  <#list properties.styles?split(" ") as sheet>
    <link href="${url.resourcesPath}/${sheet}" rel="stylesheet">
  </#list>
  <#if style?has_content>
    <style>${style}</style>
  </#if>
  <script type="importmap">
    {"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}
  </script>
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}" type="text/javascript"></script>
    </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
    <script type="module">
      <#outputformat "JavaScript">
      import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
      checkAuthSession(${authenticationSession.authSessionIdHash?c});
      </#outputformat>
    </script>
  </#if>
</head>
<body class="${properties.kcBodyClass!}" data-page-id="login-${pageId}">
  <div class="gh-frame">
    <header class="gh-side">
      <#if home?has_content><a class="gh-brand" href="${home}"><#else><span class="gh-brand"></#if>
        <span class="gh-mark"><svg class="gh-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${icon}"/></svg></span>
        <span>${name}</span>
      <#if home?has_content></a><#else></span></#if>
      <#if tagline?has_content><p class="gh-tagline">${tagline}</p></#if>
    </header>
    <div class="gh-middle">
      <main class="gh-card">
        <h1 id="kc-page-title">${heading}</h1>
        <#if !(auth?has_content && auth.showUsername() && !auth.showResetCredentials())>
          <#if displayRequiredFields>
            <p class="gh-muted"><span class="${properties.kcInputRequiredClass!}">*</span> ${msg("requiredFields")}</p>
          </#if>
        <#else>
          <#if displayRequiredFields>
            <p class="gh-muted"><span class="${properties.kcInputRequiredClass!}">*</span> ${msg("requiredFields")}</p>
          </#if>
          <div class="${properties.kcFormClass} gh-attempted">
            <#nested "show-username">
            <@username />
          </div>
        </#if>

        <#-- Actions the application asked for show no warnings about the need to complete them. -->
        <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
          <div class="gh-notice gh-notice-${message.type}" role="${(message.type == "error")?then("alert", "status")}">
            <span class="kc-feedback-text">${message.summary}</span>
          </div>
        </#if>

        <#nested "form">

        <#if auth?has_content && auth.showTryAnotherWayLink()>
          <@tryOther id="try-another-way" field="tryAnotherWay" label="doTryAnotherWay" />
        </#if>
        <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
          <@tryOther id="switch-organization" field="switchOrganization" label="doSwitchOrganization" />
        </#if>

        <#nested "socialProviders">
        <#if displayInfo>
          <div id="kc-info" class="gh-info"><#nested "info"></div>
        </#if>
        <@loginFooter.content/>
      </main>
      <div class="gh-below">
        <#if marketplace && home?has_content && pageId == "login">
          <p>${msg("guildhallNotAMember")} <a href="${home}register">${msg("guildhallRegister")}</a></p>
        </#if>
        <#if home?has_content>
          <p><a href="${home}">${msg("guildhallBack", name)}</a></p>
        </#if>
        <#if realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
          <nav class="gh-languages" aria-label="${msg("languages")}">
            <#list locale.supported as l>
              <#if l.languageTag == locale.currentLanguageTag>
                <span aria-current="true" lang="${l.languageTag}">${l.label}</span>
              <#else>
                <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a>
              </#if>
            </#list>
          </nav>
        </#if>
      </div>
    </div>
  </div>
</body>
</html>
</#macro>
