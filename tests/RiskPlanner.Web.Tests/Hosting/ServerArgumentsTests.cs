using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Tests.Hosting;

public sealed class ServerArgumentsTests
{
    [Fact]
    public void Addresses_are_told_apart_from_other_settings_in_either_way_of_writing()
    {
        var read = ServerArguments.Read(["--Logging:LogLevel:Default", "Debug", "--urls", "http://127.0.0.1:1", "--Replay:MemoryMebibytes=2048"]);

        Assert.Equal("http://127.0.0.1:1", read.Urls);
        Assert.Equal(["--Logging:LogLevel:Default=Debug", "--Replay:MemoryMebibytes=2048"], read.Settings);
        Assert.Equal("http://127.0.0.1:2", ServerArguments.Read(["--URLS=http://127.0.0.1:2"]).Urls);
        Assert.Null(ServerArguments.Read([]).Urls);
        Assert.Equal(["--Replay:MemoryMebibytes=-1"], ServerArguments.Read(["--Replay:MemoryMebibytes", "-1"]).Settings);
    }

    [Fact]
    public void An_unknown_name_does_not_take_the_address_behind_it_for_its_value()
    {
        var refused = Assert.Throws<SettingRefusedException>(() => ServerArguments.Read(["--bogus", "--urls", "http://127.0.0.1:1", "5080", "--Replay:MemoryMebibytes"]));

        var lines = refused.Message.Split(Environment.NewLine);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("--bogus: there is no such setting. Expected: one of --urls, ", lines[0], StringComparison.Ordinal);
        Assert.Equal("'5080' is no setting. Expected: --name=value.", lines[1]);
        Assert.Equal("--Replay:MemoryMebibytes: it has no value. Expected: --Replay:MemoryMebibytes=value.", lines[2]);
    }
}
