FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src src
RUN dotnet publish src/GuideSearch.Cli -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY content /content
# A new volume takes owner and mode from here.
RUN mkdir /index && chown $APP_UID /index
VOLUME /index
ENV GUIDESEARCH_CONTENT=/content \
    GUIDESEARCH_INDEX=/index \
    GUIDESEARCH_URLS=http://+:8080 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_GCHeapHardLimitPercent=0x4B
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["dotnet", "/app/guidesearch.dll", "healthcheck", "--urls", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "/app/guidesearch.dll"]
CMD ["serve"]
