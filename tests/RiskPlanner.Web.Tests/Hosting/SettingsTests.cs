using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RiskPlanner.Web.Hosting;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:0")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://LOCALHOST:5080/")]
    [InlineData("http://loopback:5080")]
    [InlineData("http://127.1.2.3:5080")]
    public void Addresses_of_this_machine_are_listened_on(string url) => Assert.True(ListeningAddress.Check(url).IsLoopback);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://192.168.1.2:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("5080")]
    [InlineData("http://x@127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/path")]
    [InlineData("http://127.0.0.1:5080?x")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("ftp://127.0.0.1:5080")]
    public void Other_addresses_are_refused_with_a_reason(string url)
    {
        var refused = Assert.Throws<SettingRefusedException>(() => ListeningAddress.Check(url));

        Assert.Contains(url, refused.Message, StringComparison.Ordinal);
        Assert.Contains(ListeningAddress.Default, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Kestrel:Endpoints:Open:Url=http://0.0.0.0:5080", "Kestrel:Endpoints")]
    [InlineData("--http_ports=5080", "http_ports")]
    [InlineData("--https_ports=5080", "https_ports")]
    public void Other_ways_to_open_the_program_are_refused(string argument, string setting) =>
        Assert.Contains(setting, Assert.Throws<SettingRefusedException>(() => ListeningAddress.Choose(WebApplication.CreateBuilder([argument, "--urls=http://127.0.0.1:0"]))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:0")]
    [InlineData("http://loopback:0")]
    public async Task What_is_listened_on_is_what_was_asked_and_is_looked_at_again(string url)
    {
        var builder = WebApplication.CreateBuilder([$"--urls={url}", "--preferHostingUrls=true"]);
        builder.Logging.ClearProviders();
        ListeningAddress.Choose(builder);
        await using var app = builder.Build();
        await app.StartAsync();

        ListeningAddress.CheckBound(app.Services.GetRequiredService<IServer>());
        Assert.StartsWith("http://127.0.0.1:", Assert.Single(app.Urls), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("2048", true)]
    [InlineData("0", false)]
    [InlineData("much", false)]
    public void The_memory_of_a_replay_is_a_number(string text, bool isOne)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Replay:MemoryMebibytes", text)]).Build();

        if (isOne) Assert.Equal(text.Length == 0 ? 1L << 30 : 2L << 30, ReplaySettings.From(settings).MemoryBytes);
        else Assert.Contains("Replay:MemoryMebibytes", Assert.Throws<SettingRefusedException>(() => ReplaySettings.From(settings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_takes_less_than_a_message_holds()
    {
        Assert.Contains($"const mostCharacters = {MessageLimit.FieldCharacters};", Repository.Read("wwwroot-assets/js/editing.js"), StringComparison.Ordinal);
        Assert.InRange(12L * MessageLimit.FieldCharacters, 1, MessageLimit.Bytes);
    }

    [Theory]
    [InlineData(null, "/here/data")]
    [InlineData("mine", "/here/mine")]
    [InlineData("/elsewhere", "/elsewhere")]
    public void The_data_folder_is_relative_to_the_callers(string? asked, string folder)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(DataFolder.Setting, asked)]).Build();

        Assert.Equal(folder, DataFolder.From(settings, "/here").Path);
    }

    [Fact]
    public void A_start_opens_nothing_that_lies_in_the_data_folder_already()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Directory.CreateTempSubdirectory("riskplanner-data-").FullName;
        try
        {
            var precious = Path.Combine(folder, "precious");
            File.WriteAllText(precious, "kept");
            var data = Path.Combine(folder, "data");
            Directory.CreateDirectory(data);
            File.CreateSymbolicLink(Path.Combine(data, ".writable"), precious);

            new DataFolder(data).Make();

            Assert.Equal("kept", File.ReadAllText(precious));
            Assert.Equal([".writable"], Directory.EnumerateFileSystemEntries(data).Select(Path.GetFileName));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
