using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Tls;

/// <summary>Settings of TLS and FTP against a profile. No server is asked from here: one that connects wherever visitors say would be a door into its network.</summary>
internal sealed class TlsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services.AddSingleton<TlsAnalyses>();
}
