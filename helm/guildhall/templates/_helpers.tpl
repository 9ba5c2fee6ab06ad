{{- define "guildhall.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "guildhall.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "guildhall.labels" -}}
{{ include "guildhall.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "guildhall.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}

{{- define "guildhall.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{ .Values.serviceAccount.name | default (include "guildhall.name" .) }}
{{- else -}}
{{ .Values.serviceAccount.name | default "default" }}
{{- end -}}
{{- end -}}

{{/* Host of the platform, without a port. */}}
{{- define "guildhall.host" -}}
{{- (urlParse .Values.baseUrl).host | splitList ":" | first -}}
{{- end -}}

{{- define "guildhall.serverSecret" -}}
{{ .Values.secrets.server | default (printf "%s-server" (include "guildhall.name" .)) }}
{{- end -}}

{{- define "guildhall.ownerSecret" -}}
{{ .Values.secrets.owner | default (printf "%s-owner" (include "guildhall.name" .)) }}
{{- end -}}

{{- define "guildhall.postgresqlSecret" -}}
{{ .Values.secrets.postgresql | default (printf "%s-postgresql" (include "guildhall.name" .)) }}
{{- end -}}

{{- define "guildhall.databaseUrl" -}}
{{- if .Values.postgresql.enabled -}}
jdbc:postgresql://{{ include "guildhall.name" . }}-postgresql:5432/guildhall
{{- else -}}
{{ .Values.database.url }}
{{- end -}}
{{- end -}}

{{- define "guildhall.keycloakUrl" -}}
{{- if .Values.keycloak.enabled -}}
http://{{ include "guildhall.name" . }}-keycloak:8080
{{- else -}}
{{ .Values.keycloak.url }}
{{- end -}}
{{- end -}}

{{- define "guildhall.keycloakPublicUrl" -}}
{{- if .Values.keycloak.publicUrl -}}
{{ .Values.keycloak.publicUrl }}
{{- else if .Values.keycloak.enabled -}}
{{ (urlParse .Values.baseUrl).scheme }}://{{ .Values.keycloak.host }}
{{- end -}}
{{- end -}}

{{/* What every container is allowed: nothing beyond its own memory and the volumes given to it. */}}
{{- define "guildhall.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{- define "guildhall.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .user }}
runAsGroup: {{ .user }}
fsGroup: {{ .user }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* One environment variable out of a Secret: {name, secret, key}. */}}
{{- define "guildhall.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}

{{/*
One entry of a Secret the chart makes: the value given, else one derived from the seed, the same at every upgrade.
{root, secret, key, value, derive}; "derive" is false for what somebody outside the chart has to know as well.
*/}}
{{- define "guildhall.secretEntry" -}}
{{- $seed := .root.Values.secrets.seed -}}
{{- if .value -}}
{{ .key }}: {{ .value | b64enc }}
{{- else if not .derive -}}
{{ fail (printf "secrets.create needs a value for %s of %s: somebody outside this chart knows it as well" .key .secret) }}
{{- else if not $seed -}}
{{ fail (printf "secrets.create needs secrets.seed, or a value for %s of %s" .key .secret) }}
{{- else -}}
{{- $derived := printf "%s/%s/%s/%s" $seed .root.Release.Name .secret .key | sha256sum -}}
{{ .key }}: {{ if eq .key "guildhall-secret" }}{{ $derived | trunc 32 | b64enc | b64enc }}{{ else }}{{ $derived | trunc 40 | b64enc }}{{ end }}
{{- end -}}
{{- end -}}
