using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Hosting;

namespace RiskPlanner.Web.Tests.Hosting;

public sealed class ProtectionKeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("riskplanner-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("<key")]
    [InlineData("\0\0\0\0")]
    public async Task A_key_that_cannot_be_read_is_set_aside_and_another_is_made(string content)
    {
        await using (var first = Services()) ProtectionKeys.Try(first.GetRequiredService<IDataProtectionProvider>(), _folder.FullName);
        var key = Assert.Single(_folder.GetFiles("*.xml")).FullName;
        await File.WriteAllTextAsync(key, content);
        await using (var broken = Services())
            Assert.Throws<IOException>(() => ProtectionKeys.Try(broken.GetRequiredService<IDataProtectionProvider>(), _folder.FullName));

        Assert.Equal([key + ".broken"], ProtectionKeys.SetBrokenAside(_folder.FullName));

        await using var next = Services();
        ProtectionKeys.Try(next.GetRequiredService<IDataProtectionProvider>(), _folder.FullName);
    }

    [Fact]
    public async Task Sound_keys_stay_where_they_are()
    {
        await using var services = Services();
        ProtectionKeys.Try(services.GetRequiredService<IDataProtectionProvider>(), _folder.FullName);

        Assert.Empty(ProtectionKeys.SetBrokenAside(_folder.FullName));
        Assert.Single(_folder.GetFiles("*.xml"));
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().PersistKeysToFileSystem(_folder);
        return services.BuildServiceProvider();
    }
}
