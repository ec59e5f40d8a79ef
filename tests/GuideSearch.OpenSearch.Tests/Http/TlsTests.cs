using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GuideSearch.Core.Ranking;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Http;

/// <summary>A cluster behind TLS, with a certificate of an authority of its own and credentials.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ClusterFact]
    public async Task An_authority_of_our_own_is_trusted_where_it_is_named()
    {
        using var ours = Authority();
        using var certificate = IssuedBy(ours);
        await using var front = await NodeFront.StartAsync(Cluster.Address!, certificate, "Basic cmVhZGVyOnBhc3M=");
        using var index = new ClusterIndex(options => options with
        {
            Addresses = [front.Address],
            CaFile = Written(ours),
            Username = "reader",
            Password = "pass",
        });

        index.Publish([AGuide.Named("a").Asking("What is a join?", "It pairs rows.").Build()]);
        await index.Index.RefreshAsync(CancellationToken.None);

        Assert.Equal("https", front.Address.Scheme);
        Assert.Single((await index.Searcher.SearchAsync(new() { Query = QueryReader.Read("join") }, CancellationToken.None)).Hits);
    }

    [ClusterFact]
    public async Task An_authority_that_is_not_named_and_a_wrong_password_are_told_apart()
    {
        using var ours = Authority();
        using var others = Authority();
        using var certificate = IssuedBy(ours);
        await using var front = await NodeFront.StartAsync(Cluster.Address!, certificate, "Basic cmVhZGVyOnBhc3M=");
        var options = new ClusterOptions([front.Address]) { Retries = 0, Username = "reader", Password = "pass" };

        Assert.Equal(IndexFault.Unreachable, await FaultOfAsync(options));
        Assert.Equal(IndexFault.Unreachable, await FaultOfAsync(options with { CaFile = Written(others) }));
        Assert.Equal(IndexFault.Refused, await FaultOfAsync(options with { CaFile = Written(ours), Password = "wrong" }));
        Assert.Equal(IndexFault.Refused, await FaultOfAsync(options with { CaFile = Written(ours), Username = null, Password = null }));
        Assert.Equal(IndexFault.NoIndex, await FaultOfAsync(options with { CaFile = Written(ours), Prefix = "nothing" }));
    }

    private async Task<IndexFault> FaultOfAsync(ClusterOptions options)
    {
        using var engine = new OpenSearchEngine(options, _folder["cache"], new RankingOptions(), TimeProvider.System);
        await engine.Index.RefreshAsync(CancellationToken.None);
        return engine.Index.Status.Fault;
    }

    private string Written(X509Certificate2 authority) => _folder.Write($"{authority.Thumbprint}.pem", authority.ExportCertificatePem());

    private static X509Certificate2 Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Tests", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
    }

    private static X509Certificate2 IssuedBy(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=node", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, authority.NotBefore, authority.NotAfter, [7]);
        using var bound = issued.CopyWithPrivateKey(key);
        // Kestrel needs a key that outlives this method.
        return X509CertificateLoader.LoadPkcs12(bound.Export(X509ContentType.Pkcs12), null);
    }
}
