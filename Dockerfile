# syntax=docker/dockerfile:1
# The projects and their lock files alone: what they restore changes seldom, and is a layer of its own.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS projects
WORKDIR /source
COPY src src
RUN find src -type f ! -name '*.csproj' ! -name packages.lock.json -delete

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY .editorconfig global.json Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY --from=projects /source/src src
RUN dotnet restore src/GuideSearch.Cli --locked-mode -p:_IsPublishing=true
COPY src src
COPY README.md LICENSE *NOTICE* ./
# The program carries its thesaurus, for folders without one.
COPY content/synonyms.yml content/synonyms.yml
RUN dotnet publish src/GuideSearch.Cli -c Release --no-restore -o /app

# The program: builds an index of the guides that are mounted, or serves an index that is mounted. It brings no guides.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS program
LABEL org.opencontainers.image.title="GuideSearch" \
      org.opencontainers.image.description="Full-text search over interview guides in Markdown" \
      org.opencontainers.image.licenses="MIT AND Apache-2.0"
WORKDIR /app
COPY --from=build /app .
# New volumes take owner and mode from here.
RUN mkdir /index /log && chown $APP_UID /index /log
ENV GUIDESEARCH_CONTENT=/content \
    GUIDESEARCH_INDEX=/index \
    GUIDESEARCH_QUERY_LOG__FOLDER=/log \
    GUIDESEARCH_URLS=http://+:8080 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_GCHeapHardLimitPercent=0x4B
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["dotnet", "/app/guidesearch.dll", "healthcheck", "--urls", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "/app/guidesearch.dll"]
CMD ["serve"]

# The program with the guides of content/ and their index: each copy answers at once, alike, and writes nothing but its log.
FROM program AS indexed
COPY content /content
USER root
RUN ["dotnet", "/app/guidesearch.dll", "index", "--progress", "plain"]
ENV GUIDESEARCH_BUILD_AT_START=false
USER $APP_UID
VOLUME /log

FROM program
VOLUME /index /log
