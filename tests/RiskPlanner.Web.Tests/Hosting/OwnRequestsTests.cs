using Microsoft.AspNetCore.Http;
using RiskPlanner.Web.Hosting;

namespace RiskPlanner.Web.Tests.Hosting;

public sealed class OwnRequestsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Origin: http://127.0.0.1:5080")]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    public void Pages_people_and_programs_are_served(params string[] headers) => Assert.True(OwnRequests.IsOwn(Request("GET", headers)));

    [Theory]
    [InlineData("GET", "Origin: http://evil.example")]
    [InlineData("GET", "Origin: http://127.0.0.1:5081")]
    [InlineData("GET", "Origin: https://127.0.0.1:5080")]
    [InlineData("GET", "Origin: null")]
    [InlineData("GET", "Sec-Fetch-Site: cross-site")]
    [InlineData("GET", "Sec-Fetch-Site: same-site")]
    [InlineData("GET", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")]
    [InlineData("POST", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    public void Pages_of_other_origins_are_not(string method, params string[] headers) => Assert.False(OwnRequests.IsOwn(Request(method, headers)));

    private static HttpRequest Request(string method, string[] headers)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Scheme, request.Host) = (method, "http", new HostString("127.0.0.1", 5080));
        foreach (var header in headers.Where(header => header.Length > 0)) request.Headers[header[..header.IndexOf(':')]] = header[(header.IndexOf(':') + 2)..];
        return request;
    }
}
